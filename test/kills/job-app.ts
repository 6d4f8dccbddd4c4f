import { createJobPool, jobLimits } from "../../host/jobs/job-pool.ts";
import { openEngine } from "../../engine/index.ts";
import { bodies } from "../host/jobs/bodies.ts";
import { forkedWorker } from "../host/jobs/forked-worker.ts";

/** What a run tells its parent. */
export interface AppNews {
  /** A process that runs bodies, to be killed. */
  readonly worker?: number;
  readonly isReady?: true;
  /** All processes it was told to start are there, and all have ended. */
  readonly isDone?: true;
}

/**
 * Intray without a window, to be killed: `node job-app.ts <file> <processes>` starts processes until there are so many, runs
 * their jobs in processes of their own, and tells its parent.
 */
const [file = "", total = "0"] = process.argv.slice(2);
const tell = (news: AppNews) => void process.send?.(news);
process.on("disconnect", () => process.exit());

const pool = createJobPool({
  ...jobLimits,
  spawn() {
    const worker = forkedWorker();
    tell({ worker: worker.pid });
    return worker;
  },
});
const engine = openEngine({ file, flows: [bodies], executor: pool.execute, jobsAtOnce: 3 });
engine.recoverLostJobs();
const root =
  engine.people.findByName("root") ??
  engine.people.createPerson({ name: "root", displayName: "Root", superuser: true });
const desk = engine.as(root.id);
let known = desk.processes.count();
tell({ isReady: true });

/** One thing after the other, as main does it: start a process, begin what is due, wait for the next. */
function work(): void {
  if (known < Number(total)) {
    engine.start(bodies, "start", "works");
    known += 1;
  } else if (desk.processes.count({ status: "NEW" }) === 0) {
    tell({ isDone: true });
    return;
  }
  engine.startDueJobs();
  setTimeout(work, 2);
}
work();
