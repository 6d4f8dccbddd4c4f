import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { openEngine } from "../../engine/index.ts";
import { openSettings } from "../../host/settings.ts";
import type { Life, Note } from "./app.ts";
import { Ledger } from "./ledger.ts";
import type { Operation } from "./operation.ts";
import { parcels } from "./parcels.ts";
import { readFacts } from "./read-facts.ts";

export interface AppKills {
  readonly kills: number;
  /** From 0 up to 1. */
  readonly random: () => number;
}

export interface AppKillsResult {
  readonly kills: number;
  readonly acknowledged: number;
  readonly interrupted: number;
  readonly interruptedDone: number;
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  /** The first audit entry that was tampered with. */
  readonly brokenEntry: number | null;
  /** The first process whose rows say something else than its history. */
  readonly differing: number | null;
}

/** So much Intray may begin before it is killed, a moment later; on a busy machine a time alone would end most lives at once. */
const mostBegun = 30;
const longestMoment = 10;
/** Every fifth life ends while the file is opened, or soon after; in milliseconds. */
const longestOpening = 100;

/**
 * Kills Intray at random moments while it opens its file and works on it. After each kill everything in the file is held
 * against what was acknowledged; at the end the jobs that are left are run.
 */
export async function killApp({ kills, random }: AppKills): Promise<AppKillsResult> {
  const folder = mkdtempSync(join(tmpdir(), "intray-kills-"));
  const [file, settingsFile] = [join(folder, "intray.sqlite"), join(folder, "settings.json")];
  prepare(file, settingsFile);
  const ledger = new Ledger(readFacts(file, settingsFile));
  let next = spawn();
  try {
    for (let number = 1; number <= kills; number += 1) {
      const app = await next;
      // the next one reads its modules meanwhile
      next = spawn();
      const begun = await live(app, { file, settingsFile, number }, ledger, random);
      ledger.compare(readFacts(file, settingsFile), begun);
    }
    const trust = await finish(file, ledger);
    ledger.compare(readFacts(file, settingsFile), null);
    const { acknowledged, interrupted, interruptedDone, lost, twice } = ledger;
    return { kills, acknowledged, interrupted, interruptedDone, lost, twice, ...trust };
  } finally {
    (await next).kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
}

function prepare(file: string, settingsFile: string): void {
  const engine = openEngine({ file, flows: [parcels] });
  engine.people.createPerson({ name: "root", displayName: "Root", superuser: true });
  engine.close();
  openSettings(settingsFile, () => "en").set({ lockAfterMinutes: 15 });
}

/** A process that has read its modules and waits for its life. */
async function spawn(): Promise<ChildProcess> {
  const app = fork(join(import.meta.dirname, "app.ts"), [], {
    stdio: ["ignore", "ignore", "inherit", "ipc", "pipe"],
    env: { ...process.env, NODE_COMPILE_CACHE: join(import.meta.dirname, "../../node_modules/.cache/compiled") },
  });
  await once(app, "message");
  return app;
}

/** One life of Intray. Returns what it had begun and not acknowledged. */
async function live(app: ChildProcess, life: Life, ledger: Ledger, random: () => number): Promise<Operation | null> {
  const end = (longest: number) => setTimeout(() => app.kill("SIGKILL"), random() * longest);
  let left = Math.ceil(random() * mostBegun);
  let begun: Operation | null = null;
  const notes = createInterface(app.stdio[4] as Readable).on("line", (line) => {
    const note = JSON.parse(line) as Note;
    if ("begun" in note) {
      begun = note.begun;
      left -= 1;
      if (left === 0) end(longestMoment);
    } else {
      ledger.acknowledge(note.done);
      if (note.done.kind !== "job.finish") begun = null;
    }
  });
  const closed = Promise.all([once(app, "close"), once(notes, "close")]);
  app.send(life);
  if (random() < 0.2) end(longestOpening);
  const [[code]] = (await closed) as [[number | null], unknown];
  if (code !== null) throw new Error(`Intray ended by itself, with code ${code}.`);
  return begun;
}

/** Runs the jobs that are left, and looks whether the file can be trusted. */
async function finish(file: string, ledger: Ledger): Promise<Pick<AppKillsResult, "brokenEntry" | "differing">> {
  const engine = openEngine({ file, flows: [parcels] });
  try {
    engine.recoverLostJobs();
    const waiting = ledger.unfinishedJobs();
    await engine.runDueJobs();
    for (const job of waiting) ledger.acknowledge(job);
    const { audit } = engine.as(engine.people.findByName("root")?.id ?? 0);
    let rows = audit.checkRows(0);
    while (!rows.finished) rows = audit.checkRows(rows.last);
    return { brokenEntry: engine.verifyAudit(), differing: rows.differing === null ? null : rows.last };
  } finally {
    engine.close();
  }
}
