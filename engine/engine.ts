import { tmpdir } from "node:os";
import { join } from "node:path";
import type Sqlite from "better-sqlite3";
import { type Clock, systemClock, systemUptime } from "./base/clock.ts";
import { isTimeZone, machineTimeZone } from "./base/time-zone.ts";
import { FlowError } from "./base/flow-error.ts";
import { Authentication } from "./acting/authentication.ts";
import type { Substitutes } from "./acting/tasks-desk.ts";
import type { EntryOf, HandleOf, TypedFlow } from "./authoring/typed-flow.ts";
import type { Language } from "./contract/index.ts";
import { Desk } from "./desk.ts";
import { type Duration, milliseconds } from "./flow/duration.ts";
import type { Flow } from "./flow/flow.ts";
import { FlowRegistry } from "./flow/flow-registry.ts";
import { FileStorage } from "./files/file-storage.ts";
import type { JobExecutor } from "./flow/job.ts";
import { firstBrokenEntry } from "./history/check-chain.ts";
import { ProcessHistories } from "./history/process-histories.ts";
import { behaviourOf, isStartedBy } from "./nodes/index.ts";
import type { GivenTo, ValueOf } from "./nodes/signature.ts";
import { obsoleteNode } from "./nodes/obsolete.ts";
import type { DeriveKey, PasswordCost } from "./people/derive-key.ts";
import { type IsCommonPassword, Passwords } from "./people/passwords.ts";
import { People } from "./people/people.ts";
import { CommandRunner } from "./run/command-runner.ts";
import type { EngineEvents, EventName } from "./run/event.ts";
import { FillSearch } from "./run/fill-search.ts";
import { JobRunner } from "./run/job-runner.ts";
import { LeftWaiting } from "./run/left-waiting.ts";
import { Listeners } from "./run/listeners.ts";
import { Portion } from "./run/portion.ts";
import { runHandle } from "./run/run-handle.ts";
import { startByCode } from "./run/start-process.ts";
import { type ClockStart, StartTimers } from "./run/start-timers.ts";
import { Timers } from "./run/timers.ts";
import type { SearchTermsOf } from "./run/unit-of-work.ts";
import { artifactTypesOf, checkTogether } from "./authoring/check-together.ts";
import { ProcessTerms } from "./reading/process-terms.ts";
import { registerFlows } from "./register-flows.ts";
import { type BackUpProgress, backUp } from "./storage/back-up.ts";
import { updateArtifactViews } from "./storage/artifact-views.ts";
import { wrapDatabase } from "./storage/database.ts";
import { schemaVersion } from "./storage/migrations/index.ts";
import { openStorage } from "./storage/open-storage.ts";
import { createStores } from "./storage/stores.ts";

export interface EngineOptions {
  /** A path, or `:memory:`. */
  readonly file: string;
  readonly flows: readonly Flow[];
  /** `checkFile` found the file sound just now: it isn't checked again when its last program was cut off. */
  readonly checked?: boolean;
  readonly clock?: Clock;
  /** Milliseconds by a clock that nobody can set, for waits after wrong passwords; since the program began unless told. */
  readonly uptime?: () => number;
  /** Runs the bodies of jobs; in this process unless told. */
  readonly executor?: JobExecutor;
  /** How many jobs run side by side; 4 unless told. */
  readonly jobsAtOnce?: number;
  /** Where jobs get folders to work in; in the system's folder for such things unless told. */
  readonly scratch?: string;
  /** How long jobs wait that say nothing else, so that a person can take back what led to them; not at all unless told. */
  readonly jobGrace?: Duration;
  /** How many tasks may move by themselves in one transaction, so that circles come to an end; 10,000 unless told. */
  readonly maxMoves?: number;
  /** Of an office that is new to the file, such as `Europe/Berlin`; the machine's unless told. */
  readonly timeZone?: string;
  /** True where flows are being written: a file opens although one of them changed without a new version. */
  readonly developing?: boolean;
  /** From 0 up to 1, for spreading retries. */
  readonly random?: () => number;
  /** How much work guessing a password is; tests ask for less than the usual. */
  readonly passwordCost?: PasswordCost;
  /** Makes keys of passwords; in Node's own threads unless told. */
  readonly deriveKey?: DeriveKey;
  /** Which passwords nobody may choose because everybody tries them first; none unless told. */
  readonly isCommonPassword?: IsCommonPassword;
  /** For whom a person stands in; for nobody unless told. */
  readonly substitutes?: Substitutes;
}

/** What the program does. What a person does goes through `engine.as(person)`. */
export class Engine {
  readonly people: People;
  /** Where people sign in. */
  readonly authentication: Authentication;
  /** The format of the file. */
  readonly schemaVersion = schemaVersion;
  readonly #sqlite: Sqlite.Database;
  readonly #listeners = new Listeners();
  readonly #runner: CommandRunner;
  readonly #jobs: JobRunner;
  readonly #timers: Timers;
  readonly #startTimers: StartTimers;
  readonly #leftWaiting: LeftWaiting;
  readonly #fillSearch: FillSearch;
  readonly #words: ProcessTerms;
  readonly #substitutes: Substitutes;
  readonly #passwords: Passwords;
  readonly #files: FileStorage;
  readonly #histories = new ProcessHistories();

  constructor(options: EngineOptions) {
    const { file, flows, clock = systemClock, executor = inProcess, random = Math.random } = options;
    const registry = new FlowRegistry(flows, {
      watches: (node) => behaviourOf(node).successorFinished !== undefined,
      obsolete: obsoleteNode,
      taskKindOf: (node) => behaviourOf(node).taskKind,
    });
    checkTogether(flows);
    const artifactTypes = artifactTypesOf(flows);
    const prepare = (sqlite: Sqlite.Database) => updateArtifactViews(sqlite, artifactTypes);
    this.#sqlite = openStorage(file, { checked: options.checked, prepare });
    const db = wrapDatabase(this.#sqlite);
    const stores = createStores(db, artifactTypes);
    registerFlows(db, stores, flows, { developing: options.developing ?? false });
    this.#passwords = new Passwords(options.passwordCost, options.deriveKey, options.isCommonPassword);
    this.people = new People(db, stores, clock, this.#passwords);
    const jobGrace = milliseconds(options.jobGrace ?? {});
    const { maxMoves = 10_000 } = options;
    this.#words = new ProcessTerms(registry);
    const searchTermsOf: SearchTermsOf = (...about) => this.#words.of(...about);
    const services = { db, stores, flows: registry, behaviourOf, jobGrace, maxMoves, searchTermsOf };
    this.#runner = new CommandRunner(services, clock, this.#listeners, (task) => this.#jobs.stop(task));
    this.#files = new FileStorage(db, stores.files, clock);
    this.authentication = new Authentication(this.#runner, this.#passwords, options.uptime ?? systemUptime);
    this.#jobs = new JobRunner({
      runner: this.#runner,
      execute: executor,
      random,
      atOnce: options.jobsAtOnce ?? 4,
      scratch: options.scratch ?? join(tmpdir(), "intray-jobs"),
      files: this.#files.forJobs(),
      onStorageError: () => this.#runner.announceChange(),
      onProgress: (payload) => this.#listeners.publish([{ name: "job.progress", payload }]),
    });
    if (!isTimeZone(this.timeZone)) this.setTimeZone(options.timeZone ?? machineTimeZone());
    this.#timers = new Timers(this.#runner);
    this.#startTimers = new StartTimers(this.#runner);
    this.#leftWaiting = new LeftWaiting(this.#runner);
    this.#words.timeZone = this.timeZone;
    this.#fillSearch = new FillSearch(this.#runner);
    this.#fillSearch.begin(this.timeZone);
    this.#substitutes = options.substitutes ?? (() => []);
  }

  /** The desk of a person. Throws `person.unknown`. */
  as(person: number, { language = "en" }: { readonly language?: Language } = {}): Desk {
    const [substitutes, passwords, files] = [this.#substitutes, this.#passwords, this.#files.incoming];
    const work = { jobs: this.#jobs, startTimers: this.#startTimers };
    const histories = this.#histories;
    const confirm = (id: number, password: string) => this.authentication.confirm(id, password);
    return new Desk(this.#runner, person, { language, substitutes, passwords, files, work, histories, confirm });
  }

  /** Files, as programs read and write them. */
  get files(): FileStorage {
    return this.#files;
  }

  /**
   * Starts a process from code; `value` is what the flow's handler returned. Throws `flow.unknown`, `node.unknown`, and
   * `node.failed` when a node on the way fails; there is no process then.
   */
  start<Nodes, const Name extends EntryOf<Nodes>>(
    flow: TypedFlow<Nodes>,
    name: Name,
    ...[input]: GivenTo<Nodes[Name]>
  ): { readonly process: number; readonly value: ValueOf<Nodes[Name]> } {
    const registered = this.#runner.services.flows.get(flow.id);
    const node = this.#runner.services.flows.getNode(flow.id, name);
    if (!isStartedBy(node, "code")) {
      throw new FlowError("node.unknown", `"${name}" can't be started from code; a startHandle can.`, { node: name });
    }
    const started = this.#runner.execute("engine.start", {}, (command) =>
      startByCode(command, registered, node, input),
    );
    return { process: started.process, value: started.value as ValueOf<Nodes[Name]> };
  }

  /**
   * Calls a task that waits in a handle; `value` is what the handler returned. Throws `task.unknown`, `node.unknown`,
   * `task.wrong-status` for a task that was called before, and `node.failed`; the task then waits on.
   */
  run<Nodes, const Name extends HandleOf<Nodes>>(
    flow: TypedFlow<Nodes>,
    name: Name,
    task: number,
    ...[input]: GivenTo<Nodes[Name]>
  ): { readonly process: number; readonly value: ValueOf<Nodes[Name]> } {
    const ran = this.#runner.execute("engine.run", {}, (command) => runHandle(command, flow.id, name, task, input));
    return { process: ran.process, value: ran.value as ValueOf<Nodes[Name]> };
  }

  /**
   * Does what time asks for: fires up to `limit` timers, starts what the clock starts, asks conditions again. Returns how
   * many timers fired and processes started; `nextSweepAt` tells when to ask again.
   *
   * What fails is left with its task, or with its start, and keeps nothing else from its turn. With `mayGoOn` it is cut
   * into portions, so that others get their turn, too: once that is false, only the first of each kind is done, and
   * conditions are asked once a minute. One `changed` tells of a whole sweep.
   */
  sweep({ limit = 50, mayGoOn }: { readonly limit?: number; readonly mayGoOn?: () => boolean } = {}): {
    readonly timers: number;
    readonly started: number;
  } {
    return this.#listeners.together(() => {
      const portion = new Portion(mayGoOn);
      this.#leftWaiting.askAll(portion);
      const timers = this.#timers.fireDue(limit, portion);
      const started = this.#startTimers.startDue(portion);
      this.#timers.checkConditions(portion);
      this.#fillSearch.goOn(portion);
      portion.end();
      return { timers, started };
    });
  }

  /** How many timers are due and have not fired yet. */
  overdueTimers(): number {
    return this.#runner.services.stores.background.dueBy(this.#runner.now());
  }

  /**
   * When time asks for something next, in UTC milliseconds; null when nothing waits for it. Conditions that wait are asked
   * again every minute, unless they are left out.
   */
  nextSweepAt({ conditions = true }: { readonly conditions?: boolean } = {}): number | null {
    const waiting = [this.#timers, this.#startTimers, this.#leftWaiting, this.#fillSearch].map((one) =>
      one.nextAt(conditions),
    );
    const times = waiting.filter((at) => at !== null);
    return times.length === 0 ? null : Math.min(...times);
  }

  /** The office's time zone, in which cron lines are read; kept in the file. */
  get timeZone(): string {
    return this.#runner.services.stores.office.timeZone() ?? "";
  }

  /** Starts by cron come at the same hours as before, in that zone. Throws `values.invalid` for one that isn't known. */
  setTimeZone(zone: string): void {
    if (!isTimeZone(zone)) {
      throw new FlowError("values.invalid", `"${zone}" is no time zone. Name one such as "Europe/Berlin".`, { zone });
    }
    const { db, stores } = this.#runner.services;
    db.immediately(() => stores.office.setTimeZone(zone));
    this.#words.timeZone = zone;
    this.#runner.announceChange();
  }

  /** The starts by the clock: when each comes next, and why the last one failed. */
  clockStarts(): readonly ClockStart[] {
    return this.#startTimers.list();
  }

  /** Hears of what commands did, after they are committed. Returns a function that stops listening. */
  on<Name extends EventName>(event: Name, listener: (payload: EngineEvents[Name]) => void): () => void {
    return this.#listeners.on(event, listener);
  }

  /** Runs jobs, several side by side, until none is due, and waits for them. A failing job never rejects. */
  runDueJobs(): Promise<void> {
    return this.#jobs.runDue();
  }

  /**
   * The same without waiting: begins as many as may run at once. Throws what applying an earlier result threw, such as
   * `storage.unavailable`; that job is run again.
   */
  startDueJobs(): void {
    this.#jobs.startDue();
  }

  /**
   * Makes jobs due at once that ran when the program ended, for a host that alone works with the file; they would come
   * back by themselves when their time is up. To be called before jobs are run. Returns how many.
   */
  recoverLostJobs(): number {
    return this.#jobs.recoverLost();
  }

  /**
   * Clears away what nobody needs any more: a file that nothing uses, drafts of tasks that were closed under their
   * person's hands and not opened again for 30 days, and what somebody was told and has read 90 days ago. Returns whether
   * there may be more, by a number that is not 0.
   */
  tidy(): number {
    const { db, stores } = this.#runner.services;
    const now = this.#runner.now();
    db.immediately(() => stores.drafts.deleteStale(now - draftsOutlive));
    const told = db.immediately(() => stores.notifications.deleteOld(now - notificationsOutlive, notificationsAtOnce));
    return this.#files.collect() + (told === notificationsAtOnce ? told : 0);
  }

  /** When the next job wants to be begun, in UTC milliseconds; null when none waits or no more may be begun now. */
  nextJobAt(): number | null {
    return this.#jobs.nextAt();
  }

  /** Whether something was done in the file and nobody is left who might have: no office ends like that by itself. */
  hasHistoryWithoutPeople(): boolean {
    const { audit, people } = this.#runner.services.stores;
    return audit.newest() !== undefined && people.all().length === 0;
  }

  /** The id of the first audit entry that was tampered with; null when the whole trail holds. */
  verifyAudit(): number | null {
    return firstBrokenEntry(this.#runner.services.stores.audit);
  }

  /**
   * Copies the file to `target` while work goes on; until the copy is complete and safe on disk, `target` is as it was.
   * Throws `storage.unavailable`.
   */
  backUp(target: string, onProgress?: BackUpProgress): Promise<void> {
    return backUp(this.#sqlite, target, onProgress);
  }

  /** Lets go of the file. The engine can't be used afterwards. */
  close(): void {
    if (!this.#sqlite.open) return;
    this.#jobs.close();
    this.#sqlite.pragma("optimize");
    this.#sqlite.close();
  }
}

/** A task that was canceled by mistake is opened again sooner, in milliseconds. */
const draftsOutlive = 30 * 24 * 60 * 60 * 1_000;

/** What was read so long ago nobody looks for any more, in milliseconds. */
const notificationsOutlive = 90 * 24 * 60 * 60 * 1_000;
/** Some two milliseconds. */
const notificationsAtOnce = 500;

const inProcess: JobExecutor = async ({ body, input, services }) => await body(input, services);

/**
 * Opens or creates the file and makes an engine over it.
 *
 * Throws `flow.invalid`, `storage.newer`, `storage.foreign`, `storage.damaged`, `storage.unavailable`; nothing is
 * written then.
 */
export function openEngine(options: EngineOptions): Engine {
  return new Engine(options);
}
