import { expect, it } from "vitest";
import { defineFlow } from "../../../engine/index.ts";
import { underBothDrivers } from "../support/office.ts";
import { common, nothing, rows } from "../support/rows.ts";

underBothDrivers("a race (splitFirst)", (open) => {
  it("stays STARTED until the first of its direct tasks is done", () => {
    const office = open([race]);
    office.engine.start(race, "start", undefined);
    expect(office.picture().slice(1)).toEqual(
      rows("race STARTED start, phone NEW start/2_1, mail NEW start/2_2, process NEW"),
    );
  });

  it("cancels the others when the first is done", () => {
    const office = open([race]);
    office.engine.start(race, "start", undefined);
    office.complete("ada", "mail");
    expect(office.picture().slice(1)).toEqual(
      rows("race DONE start, phone CANCELED start/2_1, mail DONE start/2_2, done DONE start/2_2, process DONE"),
    );
  });

  it("lets a timer win", () => {
    const office = open([timed]);
    office.engine.start(timed, "start", undefined);
    office.pass(24);
    expect(office.picture().slice(1)).toEqual(
      rows("race DONE start, answer CANCELED start/2_1, wait DONE start/2_2, late DONE start/2_2, process DONE"),
    );
  });

  it("is over at once when a direct task completes by itself, before the others run", () => {
    const office = open([instant]);
    office.engine.start(instant, "start", undefined);
    expect(office.picture().slice(1)).toEqual(
      rows("race DONE start, first DONE start/2_1, second CANCELED start/2_2, done DONE start/2_1, process DONE"),
    );
  });

  it("takes its direct tasks with it when it is canceled", () => {
    const office = open([race]);
    office.engine.start(race, "start", undefined);
    office.manage("cancel", "race");
    expect(office.picture().slice(1)).toEqual(
      rows("race CANCELED start, phone CANCELED start/2_1, mail CANCELED start/2_2, process NEW"),
    );
  });

  it("can be won by an end of the whole process", () => {
    const office = open([decided]);
    office.engine.start(decided, "start", undefined);
    expect(office.picture().slice(1)).toEqual(
      rows("race CANCELED start, mail CANCELED start/2_1, stop DONE start/2_2, process DONE"),
    );
  });

  const decided = defineFlow({
    ...common,
    id: "decided",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("race"),
      race: node.splitFirst().next("mail").next("stop"),
      mail: node.view().next("stop"),
      stop: node.terminateEnd(),
    }),
  });

  it("is over without a winner when all its direct tasks were canceled", () => {
    const office = open([race]);
    office.engine.start(race, "start", undefined);
    office.manage("cancel", "phone");
    const before = office.picture().slice(1);
    office.manage("cancel", "mail");
    expect([before, office.picture().slice(1)]).toEqual([
      rows("race STARTED start, phone CANCELED start/2_1, mail NEW start/2_2, process NEW"),
      rows("race CANCELED start, phone CANCELED start/2_1, mail CANCELED start/2_2, process NEW"),
    ]);
  });

  it("doesn't keep its process open when all its direct tasks ran out of time", () => {
    const office = open([late]);
    office.engine.start(late, "start", undefined);
    office.pass(2);
    expect(office.picture().filter((row) => /race|process/.test(row))).toEqual(
      rows("race CANCELED start, process DONE"),
    );
  });

  const late = defineFlow({
    ...common,
    id: "late",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("race"),
      race: node.splitFirst().next("phone").next("mail"),
      phone: node.view().onTimeout({ hours: 1 }, "tooLate").next("done"),
      mail: node.view().onTimeout({ hours: 2 }, "tooLate").next("done"),
      tooLate: node.end(),
      done: node.end(),
    }),
  });

  const race = defineFlow({
    ...common,
    id: "race",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("race"),
      race: node.splitFirst().next("phone").next("mail"),
      phone: node.view().next("done"),
      mail: node.view().next("done"),
      done: node.end(),
    }),
  });

  const timed = defineFlow({
    ...common,
    id: "timed",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("race"),
      race: node.splitFirst().next("answer").next("wait"),
      answer: node.view().next("done"),
      wait: node.timer({ days: 1 }).next("late"),
      late: node.end(),
      done: node.end(),
    }),
  });

  const instant = defineFlow({
    ...common,
    id: "instant",
    nodes: (node) => ({
      start: node.startHandle(nothing).next("race"),
      race: node.splitFirst().next("first").next("second"),
      first: node.function(nothing).next("done"),
      second: node.function(nothing).next("done"),
      done: node.end(),
    }),
  });
});
