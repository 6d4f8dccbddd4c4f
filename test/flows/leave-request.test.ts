import { expect, it } from "vitest";
import type { FileRef, JsonObject } from "../../engine/index.ts";
import { walkThrough } from "../../engine/testing/index.ts";
import { leaveRequest } from "../../flows/leave-request/leave-request.ts";

const walk = walkThrough(leaveRequest);
const week = { kind: "holiday", from: "2026-03-02", until: "2026-03-08" };
const wedding = { ...week, kind: "special", reason: "My wedding" };

/** Ada asks, naming Ben if somebody has to stand in. */
function ask(artifact: JsonObject, { substitute = false } = {}) {
  const office = walk();
  const ben = { person: office.engine.people.findByName("ben")?.id ?? 0, name: "Ben" };
  office.as("ada").start("ask", { artifact: substitute ? { ...artifact, substitute: ben } : artifact });
  return office;
}

it("is granted, and comes as a file for the calendar", async () => {
  const office = ask(week, { substitute: true });
  office.as("ben").complete("lookUp", { data: { balance: 5 } });
  office.as("ben").complete("standIn", { data: { agrees: true } });
  office.as("clara").complete("decide", { data: { granted: true } });
  await office.runJobs();
  expect(office.picture()).toEqual([
    "ask DONE",
    "isHoliday DONE",
    "lookUp DONE",
    "isEnough DONE",
    "hasSubstitute DONE",
    "standIn DONE",
    "standsIn DONE",
    "decide DONE",
    "isGranted DONE",
    "writeDown DONE",
    "calendar DONE",
    "granted DONE",
    "process DONE",
  ]);
  expect(office.record()).toMatchObject({ days: 5 });
  const entry = new TextDecoder().decode(office.engine.files.read(office.data()["calendar"] as FileRef));
  expect(entry.replace(/UID:.*\r\n/u, "").split("\r\n")).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Intray//Leave request//EN",
    "BEGIN:VEVENT",
    "DTSTAMP:20260302T000000Z",
    "DTSTART;VALUE=DATE:20260302",
    "DTEND;VALUE=DATE:20260309",
    "SUMMARY:Ada – leave",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

it("ends when too few days are left", () => {
  const office = ask(week);
  office.as("ben").complete("lookUp", { data: { balance: 4 } });
  expect(office.picture().slice(-2)).toEqual(["notEnough DONE", "process DONE"]);
});

it("asks for somebody else when the substitute can't, and goes on without anybody", () => {
  const office = ask(wedding, { substitute: true });
  office.as("ben").complete("standIn", { data: { agrees: false } });
  office.as("ada").complete("chooseAnother", { artifact: { substitute: null } });
  office.as("clara").complete("decide", { data: { granted: false, comment: "Year’s end" } });
  expect(office.picture()).toEqual([
    "ask DONE",
    "isHoliday DONE",
    "hasSubstitute DONE",
    "standIn DONE",
    "standsIn DONE",
    "chooseAnother DONE",
    "hasSubstitute DONE",
    "decide DONE",
    "isGranted DONE",
    "refused DONE",
    "process DONE",
  ]);
});

it("is never granted by who asked", () => {
  const office = ask(wedding);
  expect(() => office.as("ada").complete("decide", { data: { granted: true } })).toThrow("You may not");
});

it.each([
  ["ends before it begins", { ...week, until: "2026-03-01" }],
  ["is special without a reason", { ...week, kind: "special" }],
])("is not taken when it %s", (_why, artifact) => {
  expect(() => ask(artifact)).toThrow("Some fields need attention");
});

it("leaves no way unwalked", () => expect(walk.uncovered()).toEqual([]));
