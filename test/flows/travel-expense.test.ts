import { expect, it } from "vitest";
import { walkThrough } from "../../engine/testing/index.ts";
import { travelExpense } from "../../flows/travel-expense/travel-expense.ts";

const walk = walkThrough(travelExpense);

/** Ada was in Graz: by car, and in a hotel. */
function claim({ hotel = 120, receipt = true } = {}) {
  const office = walk();
  const paper = office.as("ada").file("hotel.pdf", "%PDF-1.7", "application/pdf");
  const night = { date: "2026-01-06", kind: "hotel", amount: hotel, ...(receipt && { receipt: paper }) };
  const trip = { destination: "Graz", purpose: "Fair", from: "2026-01-06", until: "2026-01-07", kilometres: 200 };
  office.as("ada").start("claim", { artifact: { ...trip, expenses: [night] } });
  return office;
}

it("is checked and paid with the salary", () => {
  const office = claim();
  office.as("ben").complete("check", { data: { isRight: true } });
  expect(office.picture()).toEqual([
    "claim DONE",
    "check DONE",
    "verdict DONE",
    "pay DONE",
    "paid DONE",
    "process DONE",
  ]);
  expect(office.record()).toMatchObject({ total: 180 });
  expect(office.data()).toMatchObject({ payroll: "2026-01" });
});

it("goes back and forth until it is right", () => {
  const office = claim();
  for (const purpose of ["Fair in Graz", "Spring fair in Graz"]) {
    office.as("ben").complete("check", { data: { isRight: false, remark: "Which fair?" } });
    office.as("ada").complete("correct", { artifact: { purpose } });
  }
  office.as("ben").complete("check", { data: { isRight: true } });
  expect(office.picture()).toEqual([
    "claim DONE",
    "check DONE",
    "verdict DONE",
    "correct DONE",
    "correct.timeout CANCELED",
    "count DONE",
    "check DONE",
    "verdict DONE",
    "correct DONE",
    "correct.timeout CANCELED",
    "count DONE",
    "check DONE",
    "verdict DONE",
    "pay DONE",
    "paid DONE",
    "process DONE",
  ]);
  expect(office.data()).toMatchObject({ corrections: 2 });
  expect(office.record()).toMatchObject({ purpose: "Spring fair in Graz", total: 180 });
});

it.each([
  [true, "paid"],
  [false, "refused"],
])("needs a third person above 500 euros: approved %s, %s", (approved, end) => {
  const office = claim({ hotel: 600 });
  office.as("ben").complete("check", { data: { isRight: true } });
  expect(() => office.as("ben").take("approve")).toThrow("You may not");
  office.as("clara").complete("approve", { data: { approved, ...(!approved && { refusal: "No budget" }) } });
  expect(office.picture().slice(-2)).toEqual([`${end} DONE`, "process DONE"]);
});

it("ends when nobody puts it right for a month", async () => {
  const office = claim();
  office.as("ben").complete("check", { data: { isRight: false, remark: "Which fair?" } });
  await office.pass({ days: 30 });
  expect(office.picture().slice(-4)).toEqual([
    "correct CANCELED",
    "correct.timeout DONE",
    "withdrawn DONE",
    "process DONE",
  ]);
});

it("is not taken without the receipt of what costs more than 30 euros", () => {
  expect(() => claim({ receipt: false })).toThrow("Some fields need attention");
});

it("leaves no way unwalked", () => expect(walk.uncovered()).toEqual([]));
