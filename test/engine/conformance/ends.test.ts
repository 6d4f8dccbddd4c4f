import { expect, it } from "vitest";
import { defineFlow } from "../../../engine/index.ts";
import { underBothDrivers } from "../support/office.ts";
import { common, nothing, rows } from "../support/rows.ts";

underBothDrivers("ends", (open) => {
  it("End leaves the process open while another task is active", () => {
    const office = open([plain]);
    office.engine.start(plain, "start", undefined);
    expect(office.picture().slice(2)).toEqual(rows("done DONE start/2_1, sign NEW start/2_2, process NEW"));
  });

  it("End finishes the process when it was the last", () => {
    const office = open([plain]);
    office.engine.start(plain, "start", undefined);
    office.complete("ada", "sign");
    expect(office.picture().slice(3)).toEqual(rows("sign DONE start/2_2, done DONE start/2_2, process DONE"));
  });

  it("asks at the end of every command: canceling the last active task finishes a process that reached an End", () => {
    const office = open([plain]);
    office.engine.start(plain, "start", undefined);
    office.manage("cancel", "sign");
    expect(office.picture().slice(2)).toEqual(rows("done DONE start/2_1, sign CANCELED start/2_2, process DONE"));
  });

  const plain = defineFlow({
    ...common,
    id: "plain",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("split"),
      split: node.split().next("done").next("sign"),
      sign: node.view().next("done"),
      done: node.end(),
    }),
  });

  it("a process without an active task that reached no End waits for a decision", () => {
    const office = open([single]);
    office.engine.start(single, "start", undefined);
    office.manage("cancel", "sign");
    expect(office.picture()).toEqual(rows("start DONE start, sign CANCELED start, process NEW"));
  });

  const single = defineFlow({
    ...common,
    id: "single",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("sign"),
      sign: node.view().next("done"),
      done: node.end(),
    }),
  });

  it("TerminateEnd cancels whatever else is active", () => {
    const office = open([ending]);
    office.engine.start(ending, "start", undefined);
    office.complete("ada", "stop");
    expect(office.picture().slice(2)).toEqual(
      rows("stop DONE start/2_1, sign CANCELED start/2_2, wait CANCELED start/2_3, kill DONE start/2_1, process DONE"),
    );
  });

  const ending = defineFlow({
    ...common,
    id: "ending",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("split"),
      split: node.split().next("stop").next("sign").next("wait"),
      stop: node.view().next("kill"),
      sign: node.view().next("done"),
      wait: node.timer({ days: 1 }).next("done"),
      kill: node.terminateEnd(),
      done: node.end(),
    }),
  });

  it("ErrorEnd cancels the rest, an ERROR task included, and ends the process", () => {
    const office = open([failing]);
    office.engine.start(failing, "start", undefined);
    office.pass(1);
    office.complete("ada", "stop");
    expect(office.picture().slice(3)).toEqual(
      rows("wait DONE start/2_2, broken CANCELED start/2_2, bad DONE start/2_1, process DONE"),
    );
  });

  const failing = defineFlow({
    ...common,
    id: "failing",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("split"),
      split: node.split().next("stop").next("wait"),
      stop: node.view().next("bad"),
      wait: node.timer({ hours: 1 }).next("broken"),
      broken: node
        .function(() => {
          throw new Error("It failed.");
        })
        .next("bad"),
      bad: node.errorEnd("BAD"),
    }),
  });

  it("leave one line with the code in the history of the process", () => {
    const office = open([coded]);
    office.engine.start(coded, "start", undefined);
    const finished = office
      .desk("root")
      .processes.get(1)
      .timeline.find((line) => line.event === "process.finished");
    expect(finished?.note).toBe("BAD");
  });

  const coded = defineFlow({
    ...common,
    id: "coded",
    nodes: (node) => ({ start: node.startHandle(nothing).next("bad"), bad: node.errorEnd("BAD") }),
  });
});
