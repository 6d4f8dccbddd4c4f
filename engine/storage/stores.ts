import type { ArtifactType } from "../flow/artifact-type.ts";
import { ArtifactStore } from "./artifact-store.ts";
import { AttachmentStore } from "./attachment-store.ts";
import { AuditStore } from "./audit-store.ts";
import { BackgroundLists } from "./background-lists.ts";
import { ChildStore } from "./child-store.ts";
import { CommentStore } from "./comment-store.ts";
import { CredentialStore } from "./credential-store.ts";
import type { WritableDb } from "./database.ts";
import { DraftStore } from "./draft-store.ts";
import { FileStore } from "./file-store.ts";
import { FlowVersionStore } from "./flow-version-store.ts";
import { GroupStore } from "./group-store.ts";
import { JobStore } from "./job-store.ts";
import { NotificationStore } from "./notification-store.ts";
import { OfficeStore } from "./office-store.ts";
import { ParticipantStore } from "./participant-store.ts";
import { PeopleStore } from "./people-store.ts";
import { PreferenceStore } from "./preference-store.ts";
import { ProcessLists } from "./process-lists.ts";
import { ProcessStore } from "./process-store.ts";
import { ReadOnce } from "./read-once.ts";
import { RequestStore } from "./request-store.ts";
import { SeenStore } from "./seen-store.ts";
import { FoundTasks } from "./search/found-tasks.ts";
import { SearchIndex } from "./search/search-index.ts";
import { StartTimerStore } from "./start-timer-store.ts";
import { TaskGraph } from "./task-graph.ts";
import { TaskLists } from "./task-lists.ts";
import { TaskStore } from "./task-store.ts";

/** All stores over one database: where every SQL statement of the engine lives. */
export interface Stores {
  readonly artifacts: ArtifactStore;
  readonly attachments: AttachmentStore;
  readonly audit: AuditStore;
  readonly background: BackgroundLists;
  readonly children: ChildStore;
  readonly comments: CommentStore;
  readonly credentials: CredentialStore;
  readonly drafts: DraftStore;
  readonly files: FileStore;
  readonly flowVersions: FlowVersionStore;
  readonly foundTasks: FoundTasks;
  readonly graph: TaskGraph;
  readonly groups: GroupStore;
  readonly jobs: JobStore;
  readonly lists: TaskLists;
  readonly notifications: NotificationStore;
  readonly office: OfficeStore;
  readonly participants: ParticipantStore;
  readonly people: PeopleStore;
  readonly preferences: PreferenceStore;
  readonly processLists: ProcessLists;
  readonly processes: ProcessStore;
  readonly readOnce: ReadOnce;
  readonly requests: RequestStore;
  readonly seen: SeenStore;
  readonly search: SearchIndex;
  readonly startTimers: StartTimerStore;
  readonly tasks: TaskStore;
}

export function createStores(db: WritableDb, artifactTypes: readonly ArtifactType[]): Stores {
  const readOnce = new ReadOnce();
  return {
    artifacts: new ArtifactStore(db, readOnce, artifactTypes),
    attachments: new AttachmentStore(db),
    audit: new AuditStore(db),
    background: new BackgroundLists(db),
    children: new ChildStore(db),
    comments: new CommentStore(db),
    credentials: new CredentialStore(db),
    drafts: new DraftStore(db),
    files: new FileStore(db),
    flowVersions: new FlowVersionStore(db),
    foundTasks: new FoundTasks(db),
    graph: new TaskGraph(db),
    groups: new GroupStore(db),
    jobs: new JobStore(db),
    lists: new TaskLists(db),
    notifications: new NotificationStore(db),
    office: new OfficeStore(db),
    participants: new ParticipantStore(db),
    people: new PeopleStore(db, readOnce),
    preferences: new PreferenceStore(db),
    processLists: new ProcessLists(db),
    processes: new ProcessStore(db),
    readOnce,
    requests: new RequestStore(db),
    seen: new SeenStore(db),
    search: new SearchIndex(db),
    startTimers: new StartTimerStore(db),
    tasks: new TaskStore(db),
  };
}
