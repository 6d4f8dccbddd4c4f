import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { createJobPool, jobLimits } from "../../host/jobs/job-pool.ts";
import { openEngine } from "../../engine/index.ts";
import { type BodyName, bodies } from "../host/jobs/bodies.ts";
import { forkedWorker } from "../host/jobs/forked-worker.ts";
import { against, say } from "./report.ts";

/** A window's frame may wait so long for main, in milliseconds. */
const longestTurn = 50;
const hostile: readonly BodyName[] = [
  "loops",
  "allocates",
  "exits",
  "forgets",
  "throwsProxy",
  "throwsGetter",
  "reports",
];

/** How long the thread that serves windows is kept while bodies do their worst beside honest ones. */
export async function measureHostileJobs(folder: string, honest: number): Promise<void> {
  const pool = createJobPool({ ...jobLimits, spawn: forkedWorker });
  const engine = openEngine({ file: join(folder, "hostile.sqlite"), flows: [bodies], executor: pool.execute });
  for (const body of hostile) engine.start(bodies, "start", body);
  for (let count = 0; count < honest; count += 1) engine.start(bodies, "start", "works");
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await engine.runDueJobs();
  delay.disable();
  const root = engine.people.createPerson({ name: "root", displayName: "Root", superuser: true });
  const done = engine.as(root.id).processes.count({ status: "DONE" });
  const [median, longest] = [delay.percentile(50), delay.max].map((nanoseconds) => nanoseconds / 1e6);
  say(`${hostile.length} hostile bodies beside ${honest} honest ones: ${done - 1} of ${honest} done`); // one only reports
  say(`  main's turns: median ${median?.toFixed(1)} ms, longest ${longest?.toFixed(1)} ms`);
  say(`  ${against(`no turn above ${longestTurn} ms`, (longest ?? Infinity) <= longestTurn)}`);
  pool.close();
  engine.close();
}
