import { setImmediate as turn } from "node:timers/promises";
import { laterClaims, monthly, OfficeOnDisk } from "./office-on-disk.ts";

/** More than SQLite holds in memory: the disk fails in the middle of a statement. */
const much = Array.from({ length: 19 }, () => "€".repeat(490_000));

/** So late that a few rows could still be written behind the failure. */
const pages = [1_000];

const viewClaims = { groupId: 1, permission: "claims.view", object: null, granted: true };

const dayMs = 24 * 60 * 60 * 1_000;

/** A command that is about to be given. */
export interface PreparedCommand {
  readonly office: OfficeOnDisk;
  /** What each attempt needs anew. */
  readonly before?: () => void;
  readonly run: () => unknown;
  /** At which pages the disk fails, where it must not be all. */
  readonly pages?: readonly number[];
}

/** Everything that writes to the file, each in an office of its own. */
export const commands: { readonly [name: string]: () => PreparedCommand | Promise<PreparedCommand> } = {
  "starting a process": () => {
    const office = open();
    return { office, run: () => office.root.starts.start("claims", "claim", { data: { amount: 7 } }) };
  },
  "sending a signal for which somebody waits": () => {
    const office = open();
    office.root.starts.start("listening", "listen", {});
    return { office, run: () => office.root.starts.start("ringing", "ring", {}) };
  },
  "taking a task": () => {
    const office = open();
    const { task } = office.claim();
    office.root.tasks.unassign(task);
    return { office, run: () => office.root.tasks.assign(task) };
  },
  "completing a task with much in its form": () => {
    const office = open();
    const { task } = office.claim();
    return { office, run: () => office.root.tasks.complete(task, { data: { ok: true, notes: much } }), pages };
  },
  "saving a draft": () => {
    const office = open();
    const { task } = office.claim();
    const values = { data: { notes: ["x".repeat(20_000)] } };
    return { office, run: () => office.root.drafts.save({ taskId: task }, { values, base: {} }) };
  },
  "completing a task": () => {
    const office = open();
    const { task } = office.claim();
    return { office, run: () => office.root.tasks.complete(task, { data: { ok: true } }) };
  },
  "giving a task to somebody else": () => {
    const office = open();
    const { task } = office.claim();
    office.root.permissions.change([viewClaims]);
    office.root.people.setGroups(office.personId("ada"), [1]);
    return { office, run: () => office.root.tasks.reassign(task, office.personId("ada")) };
  },
  "taking back what was done": () => {
    const office = open();
    const { task } = office.claim();
    const { entry } = office.root.tasks.complete(task, { data: { ok: true } });
    return { office, run: () => office.root.undoCommand(entry ?? 0) };
  },
  "canceling a process": () => {
    const office = open();
    const { process } = office.claim();
    return { office, run: () => office.root.manage.cancelProcess(process) };
  },
  "moving a process to a newer version": () => {
    const office = open();
    const { process } = office.claim();
    office.reopen(laterClaims);
    return { office, run: () => office.root.manage.migrate(process, { check: "verify" }, "The check has a new name.") };
  },
  "announcing a file": () => {
    const office = open();
    return { office, run: () => office.root.files.begin({ name: "a.txt", size: 10 }) };
  },
  "sending a part of a file": () => {
    const office = open();
    const id = office.root.files.begin({ name: "a.txt", size: 50_000 });
    return { office, run: () => office.root.files.add(id, new Uint8Array(50_000)) };
  },
  "finishing a file": () => {
    const office = open();
    const id = office.root.files.begin({ name: "a.txt", size: 10 });
    office.root.files.add(id, new Uint8Array(10));
    return { office, run: () => office.root.files.finish(id) };
  },
  "writing a file from a program": () => {
    const office = open();
    return { office, run: () => office.engine.files.write({ name: "a.txt" }, new Uint8Array(20_000)) };
  },
  "clearing a file away": () => {
    const office = open();
    office.engine.files.write({ name: "a.txt" }, new Uint8Array(20_000));
    office.clock.advance(2 * dayMs);
    return { office, run: () => office.engine.tidy() };
  },
  "adding a person": () => {
    const office = open();
    const person = { name: "carol", displayName: "Carol", password: "correct horse", groups: [1] };
    return { office, run: () => office.root.people.create(person) };
  },
  "adding a person from a program": () => {
    const office = open();
    return { office, run: () => office.engine.people.createPerson({ name: "carol", displayName: "Carol" }) };
  },
  "making the first administrator": () => {
    const office = open();
    const carol = { name: "carol", displayName: "Carol" };
    return { office, run: () => office.engine.authentication.createAdministrator(carol, "correct horse") };
  },
  "giving a new password": () => {
    const office = open();
    return { office, run: () => office.root.people.resetPassword(office.personId("ada"), "correct horse") };
  },
  "letting a person go": () => {
    const office = open();
    return { office, run: () => office.root.people.deactivate(office.personId("ben"), office.personId("ada")) };
  },
  "giving a group a permission": () => {
    const office = open();
    return { office, run: () => office.root.permissions.change([viewClaims]) };
  },
  "beginning a job": () => {
    const office = open(() => new Promise(() => undefined));
    payable(office);
    return { office, run: () => office.engine.startDueJobs() };
  },
  "applying a job's result": () => applying(["paid"]),
  "applying a job's large result": () => ({ ...applying(much), pages }),
  "trying again what failed": async () => {
    const office = open(() => Promise.reject(new Error("The bank is closed.")));
    payable(office);
    await office.engine.runDueJobs();
    return { office, run: () => [...office.root.background.retryAll({})] };
  },
  "firing a timer": () => {
    const office = open();
    office.claim();
    office.clock.advance(2 * dayMs);
    return { office, run: () => office.engine.sweep() };
  },
  "starting by the clock": () => {
    const office = open();
    office.reopen(monthly);
    office.engine.sweep();
    office.clock.advance(31 * dayMs);
    return { office, run: () => office.engine.sweep() };
  },
};

function open(execute: () => Promise<unknown> = () => Promise.resolve(["paid"])): OfficeOnDisk {
  return new OfficeOnDisk(execute);
}

/** A job waits to be begun. */
function payable(office: OfficeOnDisk): void {
  office.root.tasks.complete(office.claim().task, { data: { ok: true } });
}

/** A job has done its work, and only its result is missing. */
function applying(result: readonly string[]): PreparedCommand {
  let finish: (result: readonly string[]) => void = () => undefined;
  const office = open(() => new Promise((resolve) => (finish = resolve)));
  payable(office);
  return {
    office,
    before() {
      // the attempt before is given up when its time is over
      office.clock.advance(30 * dayMs);
      office.engine.startDueJobs();
    },
    async run() {
      finish(result);
      await turn();
      office.engine.startDueJobs();
    },
  };
}
