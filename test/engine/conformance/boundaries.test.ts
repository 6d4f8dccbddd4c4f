import { expect, it } from "vitest";
import { defineFlow } from "../../../engine/index.ts";
import { codeOf, underBothDrivers } from "../support/office.ts";
import { common, fail, nothing, rows } from "../support/rows.ts";

underBothDrivers("boundaries", (open) => {
  it("are armed with their host, on its token, following it", () => {
    const office = open([dueTwice]);
    office.engine.start(dueTwice, "start", undefined);
    expect([office.picture().slice(1), office.previousOf("sign.timeout.2")]).toEqual([
      rows("sign NEW start, sign.timeout SCHEDULED start, sign.timeout.2 SCHEDULED start, process NEW"),
      ["sign 2"],
    ]);
  });

  it("are disarmed when the host is done", () => {
    const office = open([dueTwice]);
    office.engine.start(dueTwice, "start", undefined);
    office.complete("ada", "sign");
    expect(office.picture().slice(1)).toEqual(
      rows(
        "sign DONE start, sign.timeout CANCELED start, sign.timeout.2 CANCELED start, done DONE start, process DONE",
      ),
    );
  });

  it("are disarmed when the host is canceled", () => {
    const office = open([dueTwice]);
    office.engine.start(dueTwice, "start", undefined);
    office.manage("cancel", "sign");
    expect(office.picture().slice(1)).toEqual(
      rows("sign CANCELED start, sign.timeout CANCELED start, sign.timeout.2 CANCELED start, process NEW"),
    );
  });

  it("are armed anew when the host is revived", () => {
    const office = open([dueTwice]);
    office.engine.start(dueTwice, "start", undefined);
    office.manage("cancel", "sign");
    office.manage("revive", "sign");
    expect(office.picture().slice(4)).toEqual(
      rows("sign NEW start, sign.timeout SCHEDULED start, sign.timeout.2 SCHEDULED start, process NEW"),
    );
  });

  it("a timeout that doesn't interrupt leaves its host open", () => {
    const office = open([dueTwice]);
    office.engine.start(dueTwice, "start", undefined);
    office.pass(24);
    expect(office.picture().slice(1)).toEqual(
      rows("sign NEW start, sign.timeout DONE start, sign.timeout.2 SCHEDULED start, reminded DONE start, process NEW"),
    );
  });

  it("a timeout that interrupts cancels its host", () => {
    const office = open([dueTwice]);
    office.engine.start(dueTwice, "start", undefined);
    office.pass(24);
    office.pass(24);
    expect(office.picture().slice(1)).toEqual(
      rows(
        "sign CANCELED start, sign.timeout DONE start, sign.timeout.2 DONE start, reminded DONE start, late DONE start, process DONE",
      ),
    );
  });

  it("can't be revived alone: they come and go with their host", () => {
    const office = open([dueTwice]);
    office.engine.start(dueTwice, "start", undefined);
    office.manage("cancel", "sign.timeout");
    expect(codeOf(() => office.manage("revive", "sign.timeout"))).toBe("task.wrong-status");
  });

  const dueTwice = defineFlow({
    ...common,
    id: "dueTwice",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("sign"),
      sign: node
        .view()
        .onTimeout({ days: 1 }, "reminded", { interrupting: false })
        .onTimeout({ days: 2 }, "late")
        .next("done"),
      reminded: node.end(),
      late: node.end(),
      done: node.end(),
    }),
  });

  it("onError catches what fails in the background; the host is canceled and keeps its error", () => {
    const office = open([caught]);
    office.engine.start(caught, "start", undefined);
    office.pass(1);
    expect([office.picture().slice(2), office.desk("root").tasks.get(3).error?.title]).toEqual([
      rows("broken CANCELED start, broken.error DONE start, mended DONE start, process DONE"),
      "It failed.",
    ]);
  });

  it("onError doesn't catch a foreground failure", () => {
    const office = open([foreground]);
    expect(codeOf(() => office.engine.start(foreground, "start", undefined))).toBe("node.failed");
  });

  it("onError prefers the boundary for the error's own code", () => {
    const office = open([coded]);
    office.engine.start(coded, "start", "PAPER");
    office.pass(1);
    expect(office.picture().slice(2)).toEqual(
      rows("broken CANCELED start, broken.error.2 DONE start, noPaper DONE start, process DONE"),
    );
  });

  it("onError for any code catches the others", () => {
    const office = open([coded]);
    office.engine.start(coded, "start", "INK");
    office.pass(1);
    expect(office.picture().slice(2)).toEqual(
      rows("broken CANCELED start, broken.error DONE start, other DONE start, process DONE"),
    );
  });

  it("an onError that doesn't interrupt leaves its host in ERROR", () => {
    const office = open([beside]);
    office.engine.start(beside, "start", undefined);
    office.pass(1);
    expect(office.picture().slice(2)).toEqual(
      rows("broken ERROR start, broken.error DONE start, told DONE start, process NEW"),
    );
  });

  it("onError catches a job that has failed for good", async () => {
    const office = open([job]);
    office.engine.start(job, "start", undefined);
    await office.engine.runDueJobs();
    expect(office.picture().slice(1)).toEqual(
      rows("work CANCELED start, work.error DONE start, mended DONE start, process DONE"),
    );
  });

  it("onError catches the code of a child's ErrorEnd", () => {
    const office = open([parent, child]);
    office.engine.start(parent, "start", undefined);
    expect(office.picture().slice(1)).toEqual(
      rows("call CANCELED start, call.error DONE start, mended DONE start, process DONE"),
    );
  });

  const caught = defineFlow({
    ...common,
    id: "caught",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("wait"),
      wait: node.timer({ hours: 1 }).next("broken"),
      broken: node.function(fail).onError("mended").next("done"),
      mended: node.end(),
      done: node.end(),
    }),
  });

  const foreground = defineFlow({
    ...common,
    id: "foreground",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("broken"),
      broken: node.function(fail).onError("mended").next("done"),
      mended: node.end(),
      done: node.end(),
    }),
  });

  const coded = defineFlow({
    ...common,
    id: "coded",
    nodes: (node) => ({
      start: node.startHandle(({ process }, code: string) => void process.data.log.push(code)).next("wait"),
      wait: node.timer({ hours: 1 }).next("broken"),
      broken: node
        .function(({ process }) => {
          throw Object.assign(new Error("It failed."), { code: process.data.log[0] });
        })
        .onError("other")
        .onError("noPaper", { code: "PAPER" })
        .next("done"),
      other: node.end(),
      noPaper: node.end(),
      done: node.end(),
    }),
  });

  const beside = defineFlow({
    ...common,
    id: "beside",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("wait"),
      wait: node.timer({ hours: 1 }).next("broken"),
      broken: node.function(fail).onError("told", { interrupting: false }).next("done"),
      told: node.end(),
      done: node.end(),
    }),
  });

  const job = defineFlow({
    ...common,
    id: "job",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("work"),
      work: node
        .job(() => Promise.reject(new Error("It failed.")), { retries: 0 })
        .onError("mended")
        .next("done"),
      mended: node.end(),
      done: node.end(),
    }),
  });

  const child = defineFlow({
    ...common,
    id: "child",
    nodes: (node) => ({ start: node.startHandle(nothing).next("bad"), bad: node.errorEnd("BAD") }),
  });

  const parent = defineFlow({
    ...common,
    id: "parent",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("call"),
      call: node.subprocess(child, "start", nothing).onError("mended", { code: "BAD" }).next("done"),
      mended: node.end(),
      done: node.end(),
    }),
  });
});
