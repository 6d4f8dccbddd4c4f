import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEngine } from "../../engine/index.ts";
import { bodies } from "../host/jobs/bodies.ts";
import type { AppNews } from "./job-app.ts";

export interface JobKills {
  readonly jobs: number;
  readonly appKills: number;
  readonly workerKills: number;
  /** From 0 up to 1. */
  readonly random: () => number;
}

/** What there is in the file when all is over. */
export interface JobKillsResult {
  readonly appKills: number;
  readonly workerKills: number;
  /** Processes that were started. */
  readonly processes: number;
  /** Of them, with the right result, once. */
  readonly once: number;
  readonly twice: number;
  readonly lost: number;
  readonly failed: number;
  /** How often bodies were begun. */
  readonly tries: number;
  /** The first audit entry that was tampered with. */
  readonly brokenEntry: number | null;
}

/** How long Intray may live after it is ready, before it is killed, in milliseconds. */
const longestLife = 1_500;

/**
 * Kills Intray, and the processes that run its jobs, at random moments while it starts processes and runs their jobs;
 * then lets it come to an end and looks at what is in the file.
 */
export async function killJobs({ jobs, appKills, workerKills, random }: JobKills): Promise<JobKillsResult> {
  const folder = mkdtempSync(join(tmpdir(), "intray-kills-"));
  const file = join(folder, "intray.sqlite");
  let killedWorkers = 0;
  for (let life = 0; life <= appKills; life += 1) {
    const isLast = life === appKills;
    // spread evenly, so that every life has something to do
    const wanted = isLast ? jobs : Math.ceil((jobs * (life + 1)) / (appKills + 1));
    const due = Math.ceil((workerKills * (life + 1)) / (appKills + 1)) - killedWorkers;
    killedWorkers += await live(file, wanted, { kills: due, random, isLast });
  }
  const result = look(file);
  rmSync(folder, { recursive: true, force: true });
  return { appKills, workerKills: killedWorkers, ...result };
}

/** One life of Intray. Returns how many of its workers were killed. */
function live(
  file: string,
  total: number,
  { kills, random, isLast }: { readonly kills: number; readonly random: () => number; readonly isLast: boolean },
): Promise<number> {
  return new Promise((resolve, reject) => {
    const app = fork(join(import.meta.dirname, "job-app.ts"), [file, String(total)], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const workers = new Set<number>();
    let killed = 0;
    const end = () => app.kill("SIGKILL");
    const killWorker = () => {
      const [pid] = [...workers].toSorted(() => random() - 0.5);
      if (pid !== undefined && killed < kills && kill(pid)) killed += 1;
      workers.delete(pid ?? 0);
      setTimeout(killWorker, random() * (longestLife / (kills + 1))).unref();
    };
    app.on("message", (news: AppNews) => {
      if (news.worker !== undefined) workers.add(news.worker);
      if (news.isReady && kills > 0) killWorker();
      if (news.isReady && !isLast) setTimeout(end, random() * longestLife);
      if (news.isDone && isLast) end();
    });
    app.on("error", reject);
    app.on("exit", (code) => {
      if (code === null) resolve(killed);
      else reject(new Error(`Intray ended by itself, with code ${code}.`));
    });
  });
}

function kill(pid: number): boolean {
  try {
    return process.kill(pid, "SIGKILL");
  } catch {
    return false; // it has ended already
  }
}

function look(file: string): Omit<JobKillsResult, "appKills" | "workerKills"> {
  const engine = openEngine({ file, flows: [bodies] });
  const desk = engine.as(engine.people.findByName("root")?.id ?? 0);
  const count = { processes: 0, once: 0, twice: 0, lost: 0, failed: 0, tries: 0 };
  for (let after: number | undefined; ; ) {
    const page = desk.processes.list({ limit: 200, ...(after === undefined ? {} : { after }) });
    for (const { id } of page.rows) {
      const { data, tasks, timeline } = desk.processes.get(id);
      const results = data.find(({ name }) => name === "results")?.value as readonly number[];
      count.processes += 1;
      if (results.length === 1 && results[0] === id) count.once += 1;
      if (results.length > 1) count.twice += 1;
      if (results.length === 0) count.lost += 1;
      if (tasks.some(({ status }) => status === "ERROR")) count.failed += 1;
      count.tries += timeline.filter(({ event, task }) => event === "task.started" && task?.kind === "JOB").length;
    }
    after = page.next;
    if (after === undefined) break;
  }
  const brokenEntry = engine.verifyAudit();
  engine.close();
  return { ...count, brokenEntry };
}
