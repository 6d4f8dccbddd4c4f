import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { defineFlow, type Duration, openEngine } from "../../../engine/index.ts";
import { FakeClock } from "../../../engine/testing/index.ts";
import { codeOf, type Office, underBothDrivers } from "../support/office.ts";
import { common, fail, nothing } from "../support/rows.ts";

const day = 24 * 3_600_000;

/** When the start by the clock comes next, as `2026-01-05T12:00`, in UTC. */
function nextStart(office: Pick<Office, "engine">): string | undefined {
  const [start] = office.engine.clockStarts();
  return start && new Date(start.nextAt).toISOString().slice(0, 16);
}

/** The clock is set, by so many days; what it then asks for is done. Returns how many processes were started. */
function setClock(office: Office, days: number): number {
  office.clock.advance(days * day);
  return office.engine.sweep().started;
}

describe("a schedule is refused when the flow is defined", () => {
  it.each(["0 25 * * *", "0 0 30 2 *", "at noon", "", "0 8 * *", "0 0 0 1 1 * 2020"])("as cron: %j", (cron) => {
    expect(codeOf(() => starting({ cron }))).toBe("flow.invalid");
  });

  it.each<[string, Duration]>([
    ["empty", {}],
    ["nothing", { hours: 0 }],
    ["negative", { hours: -1 }],
    ["endless", { days: Number.POSITIVE_INFINITY }],
    ["no number", { days: Number.NaN }],
  ])("as an interval that is %s", (_what, every) => {
    expect(codeOf(() => starting({ every }))).toBe("flow.invalid");
  });

  it.each([{ cron: "0 0 29 2 *" }, { cron: "*/5 8-17 * * 1-5" }, { every: { days: 3_650 } }])(
    "not when it comes at some time: %j",
    (schedule) => {
      expect(codeOf(() => starting(schedule))).toBe("nothing");
    },
  );

  it.each<[string, Duration]>([
    ["empty", {}],
    ["endless", { days: Number.POSITIVE_INFINITY }],
    ["no number", { days: Number.NaN }],
  ])("and so is a time that is %s: of a timer, a time limit, a due date", (_what, time) => {
    const define = (which: "timer" | "limit" | "due") =>
      defineFlow({
        ...common,
        id: "timed",
        nodes: (node) => ({
          start: node.startHandle(nothing).next("wait"),
          wait: node.timer(which === "timer" ? time : { days: 1 }).next("sign"),
          sign: node
            .view()
            .due(which === "due" ? time : { days: 1 })
            .onTimeout(which === "limit" ? time : { days: 1 }, "done")
            .next("done"),
          done: node.end(),
        }),
      });
    const which = ["timer", "limit", "due"] as const;
    expect(which.map((one) => codeOf(() => define(one)))).toEqual(which.map(() => "flow.invalid"));
  });

  it.each([
    { timeout: { days: Number.POSITIVE_INFINITY } },
    { timeout: {} },
    { timeout: { minutes: -1 } },
    { grace: { seconds: Number.NaN } },
    { backOff: { max: { days: Number.NaN } } },
  ])("and so are times of a job: %j", (options) => {
    const define = () =>
      defineFlow({
        ...common,
        id: "working",
        nodes: (node) => ({
          start: node.startHandle(nothing).next("work"),
          work: node.job(async () => {}, options).next("done"),
          done: node.end(),
        }),
      });
    expect(codeOf(define)).toBe("flow.invalid");
  });
});

underBothDrivers("a schedule", (open) => {
  it.each([{ cron: "0 12 * * *" }, { every: { days: 1 } }])(
    "goes on when the clock was set ahead by years, once, and back: %j",
    (schedule) => {
      const office = open([starting(schedule)]);
      office.engine.sweep();
      const ahead = [setClock(office, 4 * 365), setClock(office, 1)];
      const back = [setClock(office, -4 * 365), setClock(office, 1), setClock(office, 1)];
      expect([ahead, back]).toEqual([
        [1, 1],
        [0, 1, 1],
      ]);
    },
  );

  it("comes once when the clock is put right by seconds just after it came", () => {
    const office = open([starting({ cron: "0 12 * * *" })]);
    office.engine.sweep();
    const came = setClock(office, 3 / 24); // from nine o'clock to twelve
    expect([came, setClock(office, -5 / 86_400), setClock(office, 5 / 86_400)]).toEqual([1, 0, 0]);
  });

  it("is read in the office's time zone, which is kept in the file, and computed anew when that is another", () => {
    const office = open([starting({ cron: "0 12 * * *" })]);
    const noons = ["America/New_York", "Asia/Tokyo"].map((zone) => {
      office.engine.setTimeZone(zone);
      return [office.engine.timeZone, nextStart(office)];
    });
    expect(noons).toEqual([
      ["America/New_York", "2026-01-05T17:00"],
      ["Asia/Tokyo", "2026-01-06T03:00"],
    ]);
  });

  it("knows no time zone that there isn't", () => {
    const office = open([]);
    office.engine.setTimeZone("America/New_York");
    expect(codeOf(() => office.engine.setTimeZone("Atlantis/Capital"))).toBe("values.invalid");
    expect(office.engine.timeZone).toBe("America/New_York");
  });

  it("of one start that fails keeps no other from starting", () => {
    const office = open([failing, starting({ every: { hours: 1 } })]);
    expect([office.pass(0).started, office.pass(1).started, office.engine.clockStarts()[0]?.error?.title]).toEqual([
      1,
      1,
      '"broken" failed: It failed.',
    ]);
  });

  it("that fails is told of: windows show it to who manages", () => {
    const office = open([failing, starting({ every: { hours: 1 } })]);
    const { engine } = office;
    const changes: (readonly number[])[] = [];
    engine.on("changed", ({ processIds }) => changes.push(processIds));
    engine.sweep();
    // apart from the process that was started, which not everybody may see
    expect(changes).toEqual([[1], []]);
  });

  const failing = defineFlow({
    ...common,
    id: "failing",
    nodes: (node) => ({
      start: node.startTimer({ every: { hours: 1 } }).next("broken"),
      broken: node.function(fail).next("done"),
      done: node.end(),
    }),
  });
});

describe("a new version's schedule", () => {
  it.each([
    ["cron", { cron: "0 8 1 * *" }, { cron: "0 12 * * *" }, "2026-02-01T08:00", "2026-01-05T12:00"],
    ["an interval", { every: { days: 30 } }, { every: { days: 2 } }, "2026-02-04T09:00", "2026-01-07T09:00"],
  ])("is used from its first start on: %s", (_kind, first, second, before, after) => {
    const folder = mkdtempSync(join(tmpdir(), "intray-schedules-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const [file, clock] = [join(folder, "intray.sqlite"), new FakeClock()];
    const next = [starting(first), starting(second, 2)].map((flow) => {
      const engine = openEngine({ file, flows: [flow], clock, timeZone: "UTC" });
      engine.sweep();
      const at = nextStart({ engine });
      engine.close();
      return at;
    });
    expect(next).toEqual([before, after]);
  });
});

function starting(schedule: { readonly every: Duration } | { readonly cron: string }, version = 1) {
  return defineFlow({
    ...common,
    id: "starting",
    version,
    nodes: (node) => ({ start: node.startTimer(schedule).next("done"), done: node.end() }),
  });
}
