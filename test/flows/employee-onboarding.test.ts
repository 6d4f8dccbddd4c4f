import { expect, it } from "vitest";
import type { JsonObject } from "../../engine/index.ts";
import { walkThrough } from "../../engine/testing/index.ts";
import { employeeOnboarding } from "../../flows/employee-onboarding/employee-onboarding.ts";
import { equipment } from "../../flows/employee-onboarding/equipment.ts";

const walk = walkThrough(employeeOnboarding);
const walkEquipment = walkThrough(equipment);

/** Ada announces Katherine, who begins in three weeks with Ben. */
function announce(more: JsonObject = {}) {
  const office = walk();
  const manager = { person: office.engine.people.findByName("ben")?.id ?? 0, name: "Ben" };
  const katherine = { name: "Katherine", role: "Calculator", firstDay: "2026-01-26", manager, equipment: [] };
  office.as("ada").start("announce", { artifact: { ...katherine, ...more } });
  return office;
}

/** What people do, whatever the equipment is. */
function prepare(office: ReturnType<typeof announce>) {
  office.as("ada").complete("papers", { data: { taxNumber: "12/345" } });
  office.as("ada").complete("bank", { data: { account: "DE89370400440532013000" } });
  office.as("clara").complete("accounts", { data: { mail: "katherine@example.org" } });
}

it("is prepared by every department, and ends with a welcome on the first day", async () => {
  const office = announce({ equipment: [{ what: "Laptop" }, { what: "Phone", remark: "Large keys" }] });
  prepare(office);
  office.as("clara").complete("desk");
  for (const serial of ["P-1", "L-1"]) {
    office
      .within(equipment)
      .as("clara")
      .complete("get", { data: { outcome: "ready", serial } });
  }
  expect(office.picture().at(-2)).toBe("firstDay SCHEDULED");
  await office.pass({ days: 21 });
  office.as("ben").complete("welcome");
  expect(office.picture()).toEqual([
    "announce DONE",
    "departments DONE",
    "papers DONE departments_1",
    "bank DONE departments_2",
    "payroll DONE departments_3",
    "accounts DONE departments_4",
    "desk DONE departments_5",
    "item DONE departments_6",
    "item DONE departments_7",
    "ready DONE",
    "register DONE departments_3",
    "firstDay DONE",
    "welcome DONE",
    "arrived DONE",
    "process DONE",
  ]);
  expect(office.data()).toMatchObject({ onPayroll: true });
  expect(office.within(equipment).data(2)).toMatchObject({ what: "Laptop", remark: null, forWhom: "Katherine" });
});

it("has no desk prepared for who works at home", () => {
  expect(announce({ remote: true }).picture().join()).not.toContain("desk");
});

it("tells what comes late, and waits for it", () => {
  const office = announce({ remote: true, equipment: [{ what: "Chair" }] });
  prepare(office);
  office
    .within(equipment)
    .as("clara")
    .complete("get", { data: { outcome: "late" } });
  office.as("ada").complete("isLate");
  expect(office.picture()).toContain("item STARTED departments_5");
  office.within(equipment).as("clara").complete("handOver");
  expect(office.picture().at(-2)).toBe("firstDay SCHEDULED");
});

it("finds something instead of what can't be had, and keeps the rest", () => {
  const office = announce({ remote: true, equipment: [{ what: "Chair" }, { what: "Lamp" }] });
  prepare(office);
  office
    .within(equipment)
    .as("clara")
    .complete("get", { data: { outcome: "unavailable" } });
  office.as("clara").complete("instead", { data: { replacement: "A stool" } });
  expect(office.picture()).toContain("item STARTED departments_5");
  office
    .within(equipment)
    .as("clara")
    .complete("get", { data: { outcome: "ready" } });
  expect(office.picture().at(-2)).toBe("firstDay SCHEDULED");
});

it("leaves no way unwalked", () => expect(walk.uncovered()).toEqual([]));

it.each([
  ["ready", ["order DONE", "get DONE", "outcome DONE", "ready DONE", "process DONE"]],
  ["late", ["order DONE", "get DONE", "outcome DONE", "tellLate DONE", "handOver DONE", "ready DONE", "process DONE"]],
  ["unavailable", ["order DONE", "get DONE", "outcome DONE", "unavailable DONE", "process DONE"]],
])("equipment that is %s", (outcome, picture) => {
  const office = walkEquipment();
  office.startByCode("order", { what: "Lamp", remark: null, forWhom: "Katherine", firstDay: "2026-01-26" });
  office.as("ada").complete("get", { data: { outcome } });
  if (outcome === "late") office.as("ada").complete("handOver");
  expect(office.picture()).toEqual(picture);
});

it("equipment leaves no way unwalked", () => expect(walkEquipment.uncovered()).toEqual([]));
