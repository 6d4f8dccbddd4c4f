import { ArtifactStore } from "./artifact-store.ts";
import { AuditStore } from "./audit-store.ts";
import type { WritableDb } from "./database.ts";
import { JobStore } from "./job-store.ts";
import { PeopleStore } from "./people-store.ts";
import { ProcessStore } from "./process-store.ts";
import { TaskLists } from "./task-lists.ts";
import { TaskStore } from "./task-store.ts";

/** All stores over one database: where every SQL statement of the engine lives. */
export interface Stores {
  readonly artifacts: ArtifactStore;
  readonly audit: AuditStore;
  readonly jobs: JobStore;
  readonly lists: TaskLists;
  readonly people: PeopleStore;
  readonly processes: ProcessStore;
  readonly tasks: TaskStore;
}

export function createStores(db: WritableDb): Stores {
  return {
    artifacts: new ArtifactStore(db),
    audit: new AuditStore(db),
    jobs: new JobStore(db),
    lists: new TaskLists(db),
    people: new PeopleStore(db),
    processes: new ProcessStore(db),
    tasks: new TaskStore(db),
  };
}
