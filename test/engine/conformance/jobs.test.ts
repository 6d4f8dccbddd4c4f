import { expect, it } from "vitest";
import { type Engine, defineFlow } from "../../../engine/index.ts";
import { type Office, underBothDrivers } from "../support/office.ts";
import { common, fail, nothing, rows } from "../support/rows.ts";

underBothDrivers("Job", (open) => {
  it("whose done throws is in ERROR with the reason; its body isn't run again", async () => {
    const bodies: number[] = [];
    const office = open([working(fail)], { executor: async () => bodies.push(1) });
    office.engine.start(working(fail), "start");
    await office.engine.runDueJobs();
    office.clock.advance(24 * 3_600_000);
    await office.engine.runDueJobs();
    expect([bodies, office.desk("root").tasks.get(2).error?.title, office.picture()]).toEqual([
      [1],
      "It failed.",
      rows("start DONE start, work ERROR start, process NEW"),
    ]);
  });

  it("that is retried by hand is a new task with a body of its own", async () => {
    let broken = true;
    const office = open([working(() => broken && fail())]);
    office.engine.start(working(nothing), "start");
    await office.engine.runDueJobs();
    broken = false;
    office.manage("retry", "work");
    await office.engine.runDueJobs();
    expect(office.picture().slice(1)).toEqual(
      rows("work REVIVED start, work DONE start, done DONE start, process DONE"),
    );
  });

  it("that is canceled while it runs is told to stop, and what it still returns is dropped", async () => {
    const told: boolean[] = [];
    const office = await whileRunning((engine, signal) => {
      engine.as(4).manage.cancel(2);
      told.push(signal.aborted);
    });
    expect([told, data(office), office.picture().slice(1)]).toEqual([
      [true],
      [],
      rows("work CANCELED start, process NEW"),
    ]);
  });

  it("that outlives its process is dropped too", async () => {
    const office = await whileRunning((engine) => engine.as(4).manage.cancelProcess(1));
    expect([data(office), office.picture().slice(1)]).toEqual([[], rows("work CANCELED start, process CANCELED")]);
  });

  it("that was taken for lost and delivered anew: only the newer answer counts", async () => {
    const answers: string[] = [];
    const office = open([working(nothing)], {
      executor: async () => {
        if (answers.push("asked") > 1) return "new";
        // so late that the next round takes it for lost
        office.clock.advance(3_600_000);
        await engine.runDueJobs();
        return "old";
      },
    });
    const { engine } = office;
    engine.start(working(nothing), "start");
    await engine.runDueJobs();
    const { timeline } = office.desk("root").processes.get(1);
    expect([answers.length, data(office), timeline.slice(-4).map(({ event }) => event)]).toEqual([
      2,
      ["new"],
      ["task.finished", "task.created", "task.finished", "process.finished"],
    ]);
  });

  it("that takes longer than it may is told so, tried again, and then in ERROR", async () => {
    const reasons: string[] = [];
    const office = open([hasty], {
      executor: ({ services: { signal } }) =>
        new Promise((resolve) => {
          signal.addEventListener("abort", () => {
            reasons.push((signal.reason as Error).name);
            resolve("too late");
          });
        }),
    });
    office.engine.start(hasty, "start");
    const { engine } = office;
    for (let next = engine.nextJobAt(); next !== null; next = engine.nextJobAt()) {
      office.clock.advance(next - office.clock.now());
      await engine.runDueJobs();
    }
    const { title, code } = office.desk("root").tasks.get(2).error ?? {};
    expect([reasons, title, code, data(office), office.picture().slice(1)]).toEqual([
      ["TimeoutError", "TimeoutError"],
      "The job took longer than it may.",
      "job.timed-out",
      [],
      rows("work ERROR start, process NEW"),
    ]);
  });

  it.each([30, 5 * 365])("that may take %d days isn't over at once", async (days) => {
    const unhurried = defineFlow({
      ...common,
      id: "unhurried",
      nodes: (node) => ({
        start: node.startHandle(nothing).next("work"),
        work: node.job(async () => "", { timeout: { days }, retries: 0 }).next("done"),
        done: node.end(),
      }),
    });
    // a timer of the system that can't count that far is over in the next millisecond
    const office = open([unhurried], { executor: () => new Promise((resolve) => setTimeout(resolve, 20)) });
    const { engine } = office;
    engine.start(unhurried, "start");
    await engine.runDueJobs();
    expect(office.picture().slice(1)).toEqual(rows("work DONE start, done DONE start, process DONE"));
  });

  const hasty = defineFlow({
    ...common,
    id: "hasty",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("work"),
      work: node
        .job(async () => "", {
          timeout: { seconds: 0.01 },
          retries: 1,
          done: ({ process }, answer) => void process.data.log.push(answer),
        })
        .next("done"),
      done: node.end(),
    }),
  });

  /** Runs a job; while it runs, something happens, and then it answers. */
  async function whileRunning(during: (engine: Engine, signal: AbortSignal) => unknown): Promise<Office> {
    const office = open([working(nothing)], {
      executor: async ({ services }) => {
        during(engine, services.signal);
        return "late";
      },
    });
    const { engine } = office;
    engine.start(working(nothing), "start");
    await engine.runDueJobs();
    return office;
  }
});

function data(office: Office): unknown {
  const { data } = office.desk("root").processes.get(1);
  return data.find(({ name }) => name === "log")?.value;
}

function working(also: () => unknown) {
  return defineFlow({
    ...common,
    id: "working",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("work"),
      work: node
        .job(async () => "done", {
          timeout: { minutes: 1 },
          done: ({ process }, answer) => {
            process.data.log.push(answer);
            also();
          },
        })
        .next("done"),
      done: node.end(),
    }),
  });
}
