import { expect, it } from "vitest";
import { z } from "zod";
import { defineFlow, FlowError, ui } from "../../../engine/index.ts";
import { codeOf, type Office, underBothDrivers } from "../support/office.ts";

underBothDrivers("work in the background", (open) => {
  it("is seen where it stands: queued, failed, waiting for its time", async () => {
    const office = await withAllStates(open);
    const { background } = office.desk("root");
    expect(background.overview().counts).toEqual({ queued: 1, running: 0, failed: 2, timers: 1 });
    const rows = (state: "queued" | "failed" | "timers") =>
      background.list({ state }).rows.map(({ processId, node, error }) => [processId, node, error?.title]);
    expect([rows("queued"), rows("failed"), rows("timers")]).toEqual([
      [[4, "work", undefined]],
      [
        [3, "work", "3 is odd"],
        [1, "work", "1 is odd"],
      ],
      [[2, "rest", undefined]],
    ]);
  });

  it("tells how many timers came due and have not fired yet", async () => {
    const office = await withAllStates(open);
    expect(office.engine.overdueTimers()).toBe(0);
    office.clock.advance(25 * 3_600_000);
    expect(office.engine.overdueTimers()).toBe(1);
    office.engine.sweep();
    expect(office.engine.overdueTimers()).toBe(0);
  });

  it("shows a start by the clock that fails, with its reason, to those who manage its flow", () => {
    const office = open([scheduled, working]);
    office.engine.sweep();
    office.engine.people.grant("staff", "working.manage");
    const starts = (name: "root" | "ada") =>
      office
        .desk(name)
        .background.overview()
        .clockStarts.map(({ flowId, error }) => [flowId, error?.title, error?.code]);
    expect([starts("root"), starts("ada")]).toEqual([[["scheduled", '"order" failed: No paper.', "node.failed"]], []]);
  });

  it("is told page by page and by node", async () => {
    const office = await withAllStates(open);
    const { background } = office.desk("root");
    const first = background.list({ state: "failed", limit: 1 });
    const second = background.list({ state: "failed", limit: 1, after: first.next ?? 0 });
    expect([first, second].map(({ rows }) => rows.map(({ processId }) => processId))).toEqual([[3], [1]]);
    expect(second.next).toBeUndefined();
    expect(background.list({ state: "failed", flow: "working", node: "rest" }).rows).toEqual([]);
  });

  it("is for those alone who manage a flow, and shows them their flows alone", async () => {
    const office = await withAllStates(open);
    expect(codeOf(() => office.desk("ada").background.overview())).toBe("permission.denied");
    office.engine.people.grant("staff", "other.manage");
    const { background } = office.desk("ada");
    expect(background.overview().counts).toEqual({ queued: 0, running: 0, failed: 0, timers: 0 });
    expect(codeOf(() => background.job(2))).toBe("permission.denied");
    expect(codeOf(() => background.changeAndRetry(2, {}))).toBe("permission.denied");
    expect(codeOf(() => background.pause())).toBe("permission.denied");
    expect([...background.retryAll({})]).toEqual([]);
    expect([office.desk("eve").background.mayFollow(2), office.desk("ada").background.mayFollow(2)]).toEqual([
      false,
      true,
    ]);
  });

  it("is paused and goes on, also after Intray was closed", async () => {
    const office = await withAllStates(open);
    office.desk("root").background.pause();
    office.desk("root").background.pause();
    office.clock.advance(60_000);
    await office.engine.runDueJobs();
    expect([office.engine.nextJobAt(), office.picture(4).at(-2)]).toEqual([null, "work SCHEDULED start"]);
    expect(office.desk("root").background.overview().pause?.by?.name).toBe("root");
    office.desk("root").background.resume();
    await office.engine.runDueJobs();
    expect([office.desk("root").background.overview().pause, office.engine.verifyAudit()]).toEqual([null, null]);
  });

  it("is tried again all at once; what fails anew stays for the next time", async () => {
    const office = await withAllStates(open);
    expect([...office.desk("root").background.retryAll({ flow: "working" })]).toEqual([{ retried: 2, refused: 0 }]);
    office.clock.advance(60_000);
    await office.engine.runDueJobs();
    expect(office.desk("root").background.overview().counts).toEqual({ queued: 0, running: 0, failed: 2, timers: 2 });
  });

  it("has its data put right and is tried again, or nothing happens", async () => {
    const office = await withAllStates(open);
    const id = office.idOf("work");
    const { form } = office.desk("root").background.job(id);
    expect([form?.fields.map(({ name }) => name), form?.values]).toEqual([["number"], { data: { number: 1 } }]);
    const change = (number: unknown) =>
      office.desk("root").background.changeAndRetry(id, { data: { number } as never });
    expect(codeOf(() => change("two"))).toBe("values.invalid");
    expect(office.picture().slice(1)).toEqual(["work ERROR start", "process NEW"]);
    change(10);
    await office.engine.runDueJobs();
    expect(office.picture().slice(1)).toEqual([
      "work REVIVED start",
      "work DONE start",
      "rest SCHEDULED start",
      "process NEW",
    ]);
    expect(() => change(12)).toThrow(FlowError);
  });
});

/** Process 1 and 3 have failed, 2 waits for its time, 4 is queued. */
async function withAllStates(open: (flows: readonly [typeof working, typeof other]) => Office): Promise<Office> {
  const office = open([working, other]);
  for (const number of [1, 2, 3]) office.engine.start(working, "start", number);
  await office.engine.runDueJobs();
  office.engine.start(working, "start", 4);
  return office;
}

const scheduled = defineFlow({
  id: "scheduled",
  version: 1,
  title: "Scheduled",
  description: "Begins each hour, and fails.",
  data: z.object({}),
  nodes: (node) => ({
    start: node.startTimer({ every: { hours: 1 } }).next("order"),
    order: node
      .function(() => {
        throw new Error("No paper.");
      })
      .next("done"),
    done: node.end(),
  }),
});

const said = { outcome: "Decided", tone: "neutral" } as const;
const decision = ui(z.boolean().optional(), {
  decision: { choices: { true: { ...said, label: "Yes" }, false: { ...said, label: "No" } } },
});

const working = defineFlow({
  id: "working",
  version: 1,
  title: "Working",
  description: "A job that dislikes odd numbers, then a pause.",
  // what people decided is no data that somebody else puts right
  data: z.object({ number: z.int().default(0), agreed: decision, refused: decision }),
  nodes: (node) => ({
    start: node
      .startHandle(({ process }, number: number) => {
        process.data.number = number;
      })
      .next("work"),
    work: node
      .job(
        async ({ process: { data } }) => {
          if (data.number % 2 === 1) throw new Error(`${data.number} is odd`);
        },
        { retries: 0 },
      )
      .next("rest"),
    rest: node.timer({ days: 1 }).next("end"),
    end: node.end(),
  }),
});

const other = defineFlow({
  id: "other",
  version: 1,
  title: "Other",
  description: "Nothing happens.",
  data: z.object({}),
  nodes: (node) => ({ begin: node.start().next("end"), end: node.end() }),
});
