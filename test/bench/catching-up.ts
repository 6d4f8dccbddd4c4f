import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { type Engine, openEngine } from "../../engine/index.ts";
import { startScheduler } from "../../host/scheduler/scheduler.ts";
import { timersOf } from "../../host/scheduler/timers-of.ts";
import { against, percentile, say } from "./report.ts";
import { resting } from "./timers.ts";

/** So long a call may wait for its answer in 99 of 100 cases, in milliseconds. */
const longestWait = 50;

/** Asks what costs least every 20 ms, and after each change what a window shows; tells how long each first one took. */
const window = /* js */ `
const { parentPort } = require("node:worker_threads");
let asked = 0;
const pending = new Map();
const ask = (what) => { asked += 1; pending.set(asked, performance.now()); parentPort.postMessage({ id: asked, what }); };
const waits = [];
parentPort.on("message", (message) => {
  if (message.kind === "end") return parentPort.postMessage({ waits, calls: asked });
  if (message.kind === "changed") return ["inbox", "queue", "processes", "background", "counts"].forEach(ask);
  if (message.what === "cheapest") waits.push(performance.now() - pending.get(message.id));
  pending.delete(message.id);
});
setInterval(() => ask("cheapest"), 20);
`;

/** How long calls of a window wait while timers are caught up with that came due while Intray was off. */
export async function measureCatchingUp(folder: string, timers: number): Promise<void> {
  let now = 1_700_000_000_000;
  const engine = openEngine({ file: join(folder, "catching-up.sqlite"), flows: [resting], clock: { now: () => now } });
  engine.people.createPerson({ name: "root", displayName: "Root", superuser: true });
  for (let count = 0; count < timers; count += 1) engine.start(resting, "start", count / timers);
  now += 3_600_000;
  const worker = new Worker(window, { eval: true });
  worker.on("message", (message: { readonly id?: number; readonly what: string }) => {
    if (message.id === undefined) return;
    answer(engine, message.what);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(message);
  });
  let changes = 0;
  engine.on("changed", () => {
    changes += 1;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage({ kind: "changed" });
  });
  const begun = performance.now();
  const scheduler = startScheduler(timersOf(engine), { error: say, warning: say, info: say });
  while (engine.overdueTimers() > 0) await new Promise((resolve) => setTimeout(resolve, 50));
  const took = performance.now() - begun;
  scheduler.stop();
  const { waits, calls } = await new Promise<{ waits: readonly number[]; calls: number }>((resolve) => {
    worker.on("message", (message: { readonly waits?: readonly number[]; readonly calls: number }) => {
      if (message.waits) resolve({ waits: message.waits, calls: message.calls });
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage({ kind: "end" });
  });
  await worker.terminate();
  engine.close();
  const p99 = percentile(waits, 0.99);
  say(
    `${timers} timers overdue at the start: caught up with in ${(took / 1_000).toFixed(1)} s, ${calls} calls meanwhile`,
  );
  say(
    `  told of in ${changes} changes; the cheapest call waits ${percentile(waits, 0.5).toFixed(1)} ms at the median,`,
  );
  say(`  ${p99.toFixed(1)} ms at p99, ${Math.max(...waits).toFixed(1)} ms at most`);
  say(`  ${against(`p99 below ${longestWait} ms`, p99 <= longestWait)}`);
}

function answer(engine: Engine, what: string): unknown {
  const desk = engine.as(1);
  switch (what) {
    case "inbox":
    case "queue":
      return desk.tasks.list(what);
    case "processes":
      return desk.processes.list();
    case "background":
      return [desk.background.overview(), desk.background.list({ state: "timers" })];
    case "counts":
      return [desk.tasks.counts(), desk.processes.count()];
    default:
      return desk.tasks.counts();
  }
}
