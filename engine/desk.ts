import { AttachmentsDesk } from "./acting/attachments-desk.ts";
import { AuditDesk } from "./acting/audit-desk.ts";
import { BackgroundDesk } from "./acting/background-desk.ts";
import { CommentsDesk } from "./acting/comments-desk.ts";
import type { DeskServices, CommandResult } from "./acting/desk-services.ts";
import { DraftsDesk } from "./acting/drafts-desk.ts";
import { FilesDesk } from "./acting/files-desk.ts";
import { FlowsDesk } from "./acting/flows-desk.ts";
import { FormsDesk } from "./acting/forms-desk.ts";
import { HistoryDesk } from "./acting/history-desk.ts";
import { ManagementDesk } from "./acting/management-desk.ts";
import { NotificationsDesk } from "./acting/notifications-desk.ts";
import { GroupsDesk } from "./acting/directory/groups-desk.ts";
import { PeopleDesk } from "./acting/directory/people-desk.ts";
import { PermissionsDesk } from "./acting/directory/permissions-desk.ts";
import { PreferencesDesk } from "./acting/preferences-desk.ts";
import { ProcessesDesk } from "./acting/processes-desk.ts";
import { RecordsDesk } from "./acting/records-desk.ts";
import { RelationsDesk } from "./acting/relations-desk.ts";
import { RequestsDesk } from "./acting/requests-desk.ts";
import { SearchDesk } from "./acting/search-desk.ts";
import { StartsDesk } from "./acting/starts-desk.ts";
import { undoCommand } from "./acting/undo-command.ts";
import { type Substitutes, TasksDesk } from "./acting/tasks-desk.ts";
import type { Receipt, Language, Capabilities } from "./contract/index.ts";
import type { IncomingFiles } from "./files/incoming-files.ts";
import type { ProcessHistories } from "./history/process-histories.ts";
import { activePerson } from "./people/active-person.ts";
import type { Passwords } from "./people/passwords.ts";
import { withRights } from "./people/person-with-rights.ts";
import type { Actor } from "./reading/actor.ts";
import type { BackgroundWork } from "./reading/background.ts";
import { requireCapability } from "./reading/permit.ts";
import { capabilitiesOf } from "./reading/capabilities.ts";
import { visibleChanges } from "./reading/visible-changes.ts";
import type { Command } from "./run/command.ts";
import type { EngineEvents } from "./run/event.ts";
import type { CommandRunner } from "./run/command-runner.ts";

interface DeskOptions {
  readonly language: Language;
  readonly substitutes: Substitutes;
  readonly passwords: Passwords;
  /** Rejects as signing in does when it isn't the person's password. */
  readonly confirm: (person: number, password: string) => Promise<unknown>;
  readonly files: IncomingFiles;
  readonly histories: ProcessHistories;
  readonly work: BackgroundWork;
}

/**
 * What one person does and sees. Every permission is asked here, anew at each call, so that a caller can't forget and a
 * right taken away counts at once.
 */
export class Desk {
  /** Tasks in lists and one by one, and what the person does with them. */
  readonly tasks: TasksDesk;
  /** Processes in lists and one by one. */
  readonly processes: ProcessesDesk;
  /** The ways to start a process. */
  readonly starts: StartsDesk;
  /** Flows, to filter by and to draw. */
  readonly flows: FlowsDesk;
  /** What the person does as one who manages a flow. */
  readonly manage: ManagementDesk;
  /** Jobs, timers and failures, for who manages flows. */
  readonly background: BackgroundDesk;
  /** What is computed while the person types. */
  readonly forms: FormsDesk;
  /** What the person has typed and not sent yet. */
  readonly drafts: DraftsDesk;
  /** Language, appearance and keys, as the person likes them. */
  readonly preferences: PreferencesDesk;
  /** What the person does as one who administers people. */
  readonly people: PeopleDesk;
  /** The same for groups. */
  readonly groups: GroupsDesk;
  /** The same for what groups may do. */
  readonly permissions: PermissionsDesk;
  /** People and records that the person may pick. */
  readonly relations: RelationsDesk;
  /** Files that the person brings along or reads. */
  readonly files: FilesDesk;
  /** What happened to a process, and how it was. */
  readonly history: HistoryDesk;
  /** Whether the whole history can be trusted, and the file with it. */
  readonly audit: AuditDesk;
  /** Business records, to browse. */
  readonly records: RecordsDesk;
  /** The processes that the person started, and what they wait for. */
  readonly requests: RequestsDesk;
  /** What people say about processes. */
  readonly comments: CommentsDesk;
  /** What people attach to processes. */
  readonly attachments: AttachmentsDesk;
  /** What the person is told, and what they have looked at. */
  readonly notifications: NotificationsDesk;
  /** Looking for words in all of that. */
  readonly search: SearchDesk;
  readonly #runner: CommandRunner;
  readonly #personId: number;
  readonly #language: Language;

  /** Throws `person.unknown` for someone who doesn't exist or is no longer active. */
  constructor(runner: CommandRunner, personId: number, options: DeskOptions) {
    const { language, substitutes, passwords, files, work, histories, confirm } = options;
    this.#runner = runner;
    this.#personId = personId;
    this.#language = language;
    const actor = () => this.#actor();
    const services: DeskServices = { actor, execute: (name, body) => this.#execute(name, body) };
    this.tasks = new TasksDesk({ ...services, substitutes });
    this.processes = new ProcessesDesk(actor);
    this.starts = new StartsDesk(services);
    this.flows = new FlowsDesk(actor);
    const simulate: (body: (command: Command) => unknown) => void = (body) =>
      runner.simulate({ actor: personId }, body);
    this.manage = new ManagementDesk({ ...services, dryRun: (body) => runner.dryRun(body), simulate });
    this.requests = new RequestsDesk({ ...services, simulate });
    this.comments = new CommentsDesk(services);
    this.attachments = new AttachmentsDesk(services);
    const announceRead = () => runner.announce({ name: "person.read", payload: { personId } });
    this.notifications = new NotificationsDesk({ ...services, announce: announceRead });
    this.background = new BackgroundDesk({ ...services, work });
    this.forms = new FormsDesk(actor);
    this.drafts = new DraftsDesk(services.execute);
    const announce = () => runner.announce({ name: "preferences", payload: { personId } });
    this.preferences = new PreferencesDesk({ ...services, announce });
    this.people = new PeopleDesk({ ...services, passwords });
    this.groups = new GroupsDesk({ ...services, passwords });
    this.permissions = new PermissionsDesk({
      ...services,
      passwords,
      simulate,
      confirm: (password) => confirm(personId, password),
    });
    this.relations = new RelationsDesk(actor);
    this.files = new FilesDesk({ incoming: files, actor });
    this.history = new HistoryDesk(histories, actor);
    this.audit = new AuditDesk(histories, actor);
    this.records = new RecordsDesk(actor);
    this.search = new SearchDesk(actor);
    this.#actor();
  }

  /** What of Intray itself is open to the person. */
  capabilities(): Capabilities {
    return capabilitiesOf(this.#actor());
  }

  /** For what a host does itself and only for some, such as backups. Throws `permission.denied` for others. */
  require(needs: keyof Capabilities): void {
    requireCapability(this.#actor(), needs);
  }

  /** What of a change the person may hear; null: nothing. */
  visibleChanges(changed: EngineEvents["changed"]): EngineEvents["changed"] | null {
    return visibleChanges(this.#actor(), changed);
  }

  /**
   * Takes back what the person did under an audit entry, as long as nothing was built on it. Throws `command.not-undoable`
   * with the reason.
   */
  undoCommand(entry: number): Receipt {
    return this.#execute("command.undo", (command, actor) => undoCommand(command, actor, entry)).receipt;
  }

  #execute<Value>(name: string, body: (command: Command, actor: Actor) => Value): CommandResult<Value> {
    const options = { actor: this.#personId };
    const { value, entry } = this.#runner.executeWithEntry(name, options, (command) => body(command, this.#actor()));
    return { value, receipt: { entry } };
  }

  #actor(): Actor {
    const { stores, flows } = this.#runner.services;
    const person = activePerson(stores, this.#personId);
    const now = this.#runner.now();
    return { stores, flows, language: this.#language, now, ...withRights(stores, person) };
  }
}
