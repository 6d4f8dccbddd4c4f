import { join } from "node:path";
import { type Desk, type Engine, type Flow, openEngine } from "../../engine/index.ts";
import { helloWorld } from "../../flows/hello-world/hello-world.ts";
import { fiveWays } from "./flows.ts";
import { Floor, Recorder, type Recording } from "./floor.ts";
import { against, milliseconds, percentile, say } from "./report.ts";

/** Processes in one round: enough that a round takes some hundred milliseconds. */
const inRound = 100;

export interface Run {
  readonly engine: Engine;
  readonly ada: Desk;
  readonly ben: Desk;
}

export interface Story {
  readonly name: string;
  readonly flow: Flow;
  /** Runs one process; its job, if it has one, waits. */
  readonly tell: (run: Run) => void;
}

export const stories: readonly Story[] = [
  {
    name: "hello world: start, assign, complete, job",
    flow: helloWorld,
    tell({ ada, ben }) {
      ada.starts.start("hello-world", "start", { artifact: { text: "Good morning" } });
      const task = ben.tasks.list("queue", { limit: 1 }).rows[0]?.id ?? 0;
      ben.tasks.assign(task);
      ben.tasks.complete(task, { data: { approved: true } });
    },
  },
  {
    name: "five ways: start, five people, join",
    flow: fiveWays,
    tell({ ada }) {
      ada.starts.start("five-ways", "start", { data: { note: "Good morning" } });
      for (const { id } of ada.tasks.list("inbox", { limit: 5 }).rows) ada.tasks.complete(id, {});
    },
  },
];

/** Processes per second, with audit on, against bare statements that leave the same rows after the same commits. */
export async function measureThroughput(folder: string, rounds: number): Promise<void> {
  say(
    `Throughput: ${rounds} rounds of ${inRound} processes, engine and floor in turn; WAL, synchronous FULL, audit on.`,
  );
  say("The floor replays with prepared statements which rows each commit left changed, and does nothing else.");
  for (const [index, story] of stories.entries()) {
    const recording = await record(join(folder, `recorded-${index}.sqlite`), story);
    const run = openRun(join(folder, `engine-${index}.sqlite`), story.flow);
    const floor = new Floor(join(folder, `floor-${index}.sqlite`), recording);
    const times: { engine: number; floor: number }[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const begun = performance.now();
      for (let count = 0; count < inRound; count += 1) story.tell(run);
      await run.engine.runDueJobs();
      const engine = performance.now() - begun;
      const bare = milliseconds(() => {
        for (let count = 0; count < inRound; count += 1) floor.run();
      });
      if (round > 0) times.push({ engine, floor: bare }); // the first round compiles
    }
    tell(story.name, times);
    floor.close();
    run.engine.close();
  }
}

function tell(name: string, times: readonly { readonly engine: number; readonly floor: number }[]): void {
  const ratio = percentile(
    times.map((time) => time.floor / time.engine),
    0.5,
  );
  const perSecond = (part: "engine" | "floor") =>
    Math.round(
      (inRound /
        percentile(
          times.map((time) => time[part]),
          0.5,
        )) *
        1_000,
    );
  say(`  ${name}`);
  say(`    engine ${perSecond("engine")}/s, floor ${perSecond("floor")}/s, ratio ${(ratio * 100).toFixed(0)} %`);
  say(`    ${against("50 % of the floor", ratio >= 0.5)}`);
}

/** One process, commit by commit. */
export async function record(file: string, { flow, tell }: Story): Promise<Recording> {
  const run = openRun(file, flow);
  const recorder = new Recorder(file);
  run.engine.on("changed", ({ processIds }) => recorder.commit(processIds[0] ?? 0));
  tell(run);
  await run.engine.runDueJobs();
  run.engine.close();
  return recorder.stop();
}

export function openRun(file: string, flow: Flow): Run {
  const engine = openEngine({ file, flows: [flow] });
  const [ada, ben] = ["ada", "ben"].map((name) =>
    engine.as(engine.people.createPerson({ name, displayName: name, superuser: true }).id),
  );
  if (!ada || !ben) throw new Error("Nobody is there.");
  return { engine, ada, ben };
}
