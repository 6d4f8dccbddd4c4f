import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { z } from "zod";
import { type Desk, defineFlow, type Engine, type Flow, type JobExecutor, openEngine } from "../../engine/index.ts";
import { FakeClock } from "../../engine/testing/index.ts";
import { temporaryFolder } from "../host/support/temporary-folder.ts";

const common = {
  id: "claims",
  title: "Claims",
  description: "A flow under test.",
  data: z.object({
    amount: z.number().default(0),
    ok: z.boolean().default(false),
    notes: z.array(z.string()).default([]),
    receipts: z.array(z.string()).default([]),
  }),
};

/** Somebody claims, somebody checks in time, a job pays. */
const claims = defineFlow({
  ...common,
  version: 1,
  nodes: (node) => ({
    claim: node.start({ data: ["amount"] }).next("check"),
    check: node
      .view({ data: ["ok", "notes"] })
      .onTimeout({ days: 1 }, "remind", { interrupting: false })
      .next("pay"),
    remind: node.function(() => undefined).next("reminded"),
    reminded: node.end(),
    pay: node
      .job(async () => ["paid"], {
        retries: 0,
        done: ({ process }, receipts) => void (process.data.receipts = receipts),
      })
      .next("paid"),
    paid: node.end(),
  }),
});

/** The same, with a check of another name. */
export const laterClaims = defineFlow({
  ...common,
  version: 2,
  nodes: (node) => ({
    claim: node.start({ data: ["amount"] }).next("verify"),
    verify: node.view({ data: ["ok", "notes"] }).next("pay"),
    pay: node.job(async () => "paid").next("paid"),
    paid: node.end(),
  }),
});

/** Begins every month by itself. */
export const monthly = defineFlow({
  id: "monthly",
  version: 1,
  title: "Monthly",
  description: "A flow under test.",
  data: z.object({}),
  nodes: (node) => ({
    begin: node.startTimer({ every: { days: 30 } }).next("check"),
    check: node.view().next("done"),
    done: node.end(),
  }),
});

const bells = { version: 1, title: "Bell", description: "A flow under test.", data: z.object({}) };

/** Waits until it rings. */
const listening = defineFlow({
  ...bells,
  id: "listening",
  nodes: (node) => ({
    listen: node.start().next("heard"),
    heard: node.signalCatch("ring").next("done"),
    done: node.end(),
  }),
});

/** Rings. */
const ringing = defineFlow({
  ...bells,
  id: "ringing",
  nodes: (node) => ({
    ring: node.start().next("rung"),
    rung: node.signalThrow("ring").next("done"),
    done: node.end(),
  }),
});

/** Root, Ada and Ben around an engine over a file. */
export class OfficeOnDisk {
  readonly clock = new FakeClock();
  readonly folder = temporaryFolder();
  readonly file = join(this.folder, "intray.sqlite");
  readonly #executor: JobExecutor;
  engine: Engine;

  constructor(executor: JobExecutor) {
    this.#executor = executor;
    this.engine = this.#open(claims);
    for (const name of ["root", "ada", "ben"]) {
      this.engine.people.createPerson({ name, displayName: name, superuser: name === "root" });
    }
    this.engine.people.createGroup("staff", "Staff");
  }

  /** The office as a newer program opens it. */
  reopen(flow: Flow): void {
    this.engine.close();
    this.engine = this.#open(flow);
  }

  get root(): Desk {
    return this.engine.as(this.personId("root"));
  }

  personId(name: string): number {
    return this.engine.people.findByName(name)?.id ?? 0;
  }

  /** Starts a claim; returns its process and the task that waits to be checked by root. */
  claim(): { readonly process: number; readonly task: number } {
    const { processId } = this.root.starts.start("claims", "claim", { data: { amount: 1 } });
    const task = this.root.tasks.list("queue").rows[0]?.id ?? 0;
    this.root.tasks.assign(task);
    return { process: processId, task };
  }

  /** From now on the next write begins a new log beside the file. */
  emptyLog(): void {
    const sqlite = new Sqlite(this.file);
    sqlite.pragma("wal_checkpoint(TRUNCATE)");
    sqlite.close();
  }

  #open(flow: Flow): Engine {
    return openEngine({
      file: this.file,
      flows: [flow, listening, ringing],
      clock: this.clock,
      executor: this.#executor,
      random: () => 0,
      scratch: join(this.folder, "jobs"),
      passwordCost: { cost: 2, blockSize: 1, parallel: 1 },
    });
  }
}
