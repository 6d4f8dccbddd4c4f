import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { z } from "zod";
import { defineFlow, type JobBody, type JobInput } from "../../../engine/index.ts";
import { underBothDrivers } from "../support/office.ts";

type Body = JobBody<JobInput, { readonly value: number }>;

const succeeds: Body = async () => ({ value: 7 });
const fails: Body = async () => Promise.reject(new Error("The printer is on fire."));

underBothDrivers("a job", (open) => {
  it("runs after the commit and has its result applied", async () => {
    const office = open([counted(succeeds)]);
    office.desk("ada").starts.start("counted", "start", {});
    expect(office.picture()).toEqual(["start DONE start", "count SCHEDULED start", "process NEW"]);
    await office.engine.runDueJobs();
    expect(office.picture()).toEqual(["start DONE start", "count DONE start", "end DONE start", "process DONE"]);
    expect(office.desk("ada").processes.get(1).data).toMatchObject([{ name: "value", value: 7 }]);
  });

  it("is tried again after growing pauses, then left in ERROR with its reason", async () => {
    const office = open([counted(fails)]);
    const begun = office.clock.now();
    office.desk("ada").starts.start("counted", "start", {});
    const pauses: number[] = [];
    for (let next = office.engine.nextJobAt(); next !== null; next = office.engine.nextJobAt()) {
      office.clock.advance(next - office.clock.now());
      pauses.push(office.clock.now() - begun);
      await office.engine.runDueJobs();
    }
    expect(pauses).toEqual([0, 1_000, 3_000]);
    expect(office.picture()).toEqual(["start DONE start", "count ERROR start", "process NEW"]);
    expect(office.desk("ada").processes.get(1).tasks.at(-1)?.error).toEqual({
      title: "The printer is on fire.",
      at: begun + 3_000,
    });
  });

  it("that was canceled while it ran is told to stop, and its late result is thrown away", async () => {
    let stopped = false;
    let finish = (_value: { readonly value: number }): void => undefined;
    const body: Body = async (_case, { signal }) => {
      signal.addEventListener("abort", () => {
        stopped = true;
      });
      return new Promise((resolve) => {
        finish = resolve;
      });
    };
    const office = open([counted(body)]);
    office.desk("ada").starts.start("counted", "start", {});
    const { engine } = office;
    const running = engine.runDueJobs();
    engine.as(4).manage.cancel(2);
    finish({ value: 9 });
    await running;
    expect([stopped, office.picture(), office.desk("ada").processes.get(1).data[0]?.value]).toEqual([
      true,
      ["start DONE start", "count CANCELED start", "process NEW"],
      null,
    ]);
  });

  it("tells how far it is", async () => {
    const body: Body = async (_case, { progress }) => {
      progress(0.5, "half of it");
      return { value: 1 };
    };
    const office = open([counted(body)]);
    office.desk("ada").starts.start("counted", "start", {});
    const { engine } = office;
    const heard: unknown[] = [];
    engine.on("job.progress", (progress) => heard.push(progress));
    await engine.runDueJobs();
    expect(heard).toMatchObject([{ taskId: 2, fraction: 0.5, note: "half of it" }]);
  });

  it("is not tried again before its pause is over", async () => {
    let tries = 0;
    const office = open([
      counted(async () => {
        tries += 1;
        throw new Error("not yet");
      }),
    ]);
    office.desk("ada").starts.start("counted", "start", {});
    await office.engine.runDueJobs();
    await office.engine.runDueJobs();
    expect(tries).toBe(1);
  });

  it("runs again when the program died while it ran", async () => {
    let deaf = true;
    const office = open([counted(succeeds)], {
      executor: (request) => (deaf ? new Promise(() => undefined) : request.body(request.input, request.services)),
    });
    office.desk("ada").starts.start("counted", "start", {});
    void office.engine.runDueJobs();
    deaf = false;
    await office.engine.runDueJobs();
    expect(office.picture()).toEqual(["start DONE start", "count STARTED start", "process NEW"]);
    office.clock.advance(6 * 60_000);
    await office.engine.runDueJobs();
    expect(office.picture()).toEqual(["start DONE start", "count DONE start", "end DONE start", "process DONE"]);
  });

  it("runs again at once when a host says that nobody works on it any more", async () => {
    const office = open([counted(async () => ({ value: 7 }))], {
      executor: (request) => (lost ? new Promise(() => undefined) : request.body(request.input, request.services)),
    });
    let lost = true;
    office.desk("ada").starts.start("counted", "start", {});
    void office.engine.runDueJobs();
    lost = false;
    expect(office.engine.recoverLostJobs()).toBe(1);
    await office.engine.runDueJobs();
    expect(office.picture().at(-1)).toBe("process DONE");
  });

  it("runs beside others, as many as may", async () => {
    const begun: number[] = [];
    const office = open(
      [
        counted(async ({ process }) => {
          begun.push(process.id);
          return new Promise((resolve) => setImmediate(() => resolve({ value: begun.length })));
        }),
      ],
      { jobsAtOnce: 2 },
    );
    for (let count = 0; count < 3; count += 1) office.desk("ada").starts.start("counted", "start", {});
    const { engine } = office;
    engine.startDueJobs();
    expect([begun, engine.nextJobAt()]).toEqual([[1, 2], null]);
    await engine.runDueJobs();
    await new Promise(setImmediate);
    await engine.runDueJobs();
    expect([1, 2, 3].map((id) => engine.as(4).processes.get(id).status)).toEqual(["DONE", "DONE", "DONE"]);
  });

  it("waits a moment after a person led to it: until it has begun, that can be taken back", async () => {
    const office = open([counted(succeeds)], { jobGrace: { seconds: 5 } });
    const { entry } = office.desk("ada").starts.start("counted", "start", {});
    await office.engine.runDueJobs();
    expect(office.picture().slice(1)).toEqual(["count SCHEDULED start", "process NEW"]);
    office.desk("ada").undoCommand(entry ?? 0);
    expect([office.engine.nextJobAt(), office.picture().at(-1)]).toEqual([null, "process CANCELED"]);

    const second = office.desk("ada").starts.start("counted", "start", {});
    office.clock.advance(5_000);
    await office.engine.runDueJobs();
    expect(office.picture(2).at(-1)).toBe("process DONE");
    expect(() => office.desk("ada").undoCommand(second.entry ?? 0)).toThrow(/built-upon/);
  });

  it("that wants to be waited for is named to who led to it", async () => {
    const office = open([awaiting]);
    office.desk("ada").starts.start("awaiting", "start", {});
    const ask = (node: string) => {
      const id = office.idOf(node);
      office.desk("ada").tasks.assign(id);
      return office.desk("ada").tasks.complete(id, {});
    };
    const first = ask("ask");
    expect([first.processId, first.awaits]).toEqual([1, office.idOf("count")]);
    await office.engine.runDueJobs();
    expect(ask("again").awaits).toBeNull();
  });

  it("writes its log and works in a folder that is gone afterwards", async () => {
    let folder = "";
    const office = open([
      counted(async (_case, { log, ...tools }) => {
        folder = await tools.folder();
        await writeFile(join(folder, "draft.txt"), "draft");
        log("It began.");
        throw new Error("It broke.");
      }, 0),
    ]);
    office.desk("ada").starts.start("counted", "start", {});
    await office.engine.runDueJobs();
    await vi.waitFor(() => expect(existsSync(folder)).toBe(false));
    const { log, state } = office.desk("root").background.job(2);
    expect([state, ...log.map(({ text }) => text)]).toEqual(["failed", "It began.", "It broke."]);
  });

  it("stays in ERROR when its result can't be applied, and isn't run again", async () => {
    let runs = 0;
    const office = open([
      counted(async () => {
        runs += 1;
        return { value: Number.NaN };
      }),
    ]);
    office.desk("ada").starts.start("counted", "start", {});
    await office.engine.runDueJobs();
    office.clock.advance(24 * 60 * 60_000);
    await office.engine.runDueJobs();
    expect([runs, ...office.picture()]).toEqual([1, "start DONE start", "count ERROR start", "process NEW"]);
  });

  it("stays DONE when the node after it fails, which alone is in ERROR", async () => {
    const office = open([failingAfterwards]);
    office.desk("ada").starts.start("failing-afterwards", "start", {});
    await office.engine.runDueJobs();
    expect(office.picture()).toEqual(["start DONE start", "count DONE start", "after ERROR start", "process NEW"]);
  });

  it.each([
    ["null", null],
    ["a text", "broken"],
    ["an error whose message throws", throwingError()],
    ["a revoked proxy", revoked()],
  ])("survives a body that throws %s", async (_what, thrown) => {
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- odd things are what is tested
    const office = open([counted(async () => Promise.reject(thrown), 0)]);
    office.desk("ada").starts.start("counted", "start", {});
    await office.engine.runDueJobs();
    expect(office.picture()).toEqual(["start DONE start", "count ERROR start", "process NEW"]);
  });
});

function counted(body: Body, retries = 2) {
  return defineFlow({
    id: "counted",
    version: 1,
    title: "Counted",
    description: "A job whose result is kept.",
    data: z.object({ value: z.number().optional() }),
    nodes: (node) => ({
      start: node.start().next("count"),
      count: node
        .job(body, {
          retries,
          done: ({ process }, result) => {
            process.data.value = result.value;
          },
        })
        .next("end"),
      end: node.end(),
    }),
  });
}

const awaiting = defineFlow({
  id: "awaiting",
  version: 1,
  title: "Awaiting",
  description: "Two forms, each before a job; the first job is awaited.",
  data: z.object({}),
  nodes: (node) => ({
    start: node.start().next("ask"),
    ask: node.view({}).next("count"),
    count: node.job(async () => undefined, { awaited: true }).next("again"),
    again: node.view({}).next("later"),
    later: node.job(async () => undefined).next("end"),
    end: node.end(),
  }),
});

const failingAfterwards = defineFlow({
  id: "failing-afterwards",
  version: 1,
  title: "Failing afterwards",
  description: "A job, then a function that fails.",
  data: z.object({}),
  nodes: (node) => ({
    start: node.start().next("count"),
    count: node.job(async () => undefined).next("after"),
    after: node
      .function(() => {
        throw new Error("no");
      })
      .next("end"),
    end: node.end(),
  }),
});

function throwingError(): Error {
  return Object.defineProperty(new Error("hidden"), "message", {
    get() {
      throw new Error("You can't read me.");
    },
  });
}

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
