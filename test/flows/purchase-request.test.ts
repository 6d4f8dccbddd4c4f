import { expect, it } from "vitest";
import { walkThrough } from "../../engine/testing/index.ts";
import { purchaseRequest } from "../../flows/purchase-request/purchase-request.ts";

const walk = walkThrough(purchaseRequest);
const suppliers = ["Mahler & Sons", "Rossi", "Bizet"];

/** Ada asks for desks, with a quote for each price. */
function ask(...prices: readonly number[]) {
  const office = walk();
  const quotes = prices.map((price, at) => ({ supplier: suppliers[at] ?? "", price }));
  office.as("ada").start("ask", { artifact: { what: "Desks", reason: "New people", costCentre: "K 17", quotes } });
  return office;
}

it("is ordered at once when it is cheap", () => {
  const office = ask(250);
  office.as("ada").complete("receive");
  expect(office.picture()).toEqual([
    "ask DONE",
    "whoDecides DONE",
    "route DONE",
    "order DONE",
    "receive DONE",
    "delivered DONE",
    "process DONE",
  ]);
  expect(office.data()).toMatchObject({ approvals: "none", order: "B-00001" });
});

it("takes the cheapest quote, and needs one yes up to 5,000 euros", () => {
  const office = ask(5_200, 4_900, 5_000);
  expect(office.record()).toMatchObject({ supplier: "Rossi", amount: 4_900 });
  office.as("ben").complete("headDecides", { data: { headAgrees: true } });
  expect(office.picture().slice(-2)).toEqual(["receive ASSIGNED", "process NEW"]);
});

it("needs two people above, who are neither one nor Ada", () => {
  const office = ask(9_000, 8_000, 7_000);
  expect(() => office.as("ada").complete("headDecides", { data: { headAgrees: true } })).toThrow("You may not");
  office.as("ben").complete("headDecides", { data: { headAgrees: true } });
  expect(() => office.as("ben").complete("directorDecides", { data: { directorAgrees: true } })).toThrow("You may not");
  office.as("clara").complete("directorDecides", { data: { directorAgrees: true } });
  office.as("ada").complete("receive");
  expect(office.picture()).toEqual([
    "ask DONE",
    "whoDecides DONE",
    "route DONE",
    "headDecides DONE",
    "headDecides.timeout CANCELED",
    "headSays DONE",
    "directorDecides DONE",
    "directorSays DONE",
    "order DONE",
    "receive DONE",
    "delivered DONE",
    "process DONE",
  ]);
});

it.each([
  ["head", [300], { headAgrees: false, comment: "Next year" }, null],
  ["director", [9_000, 9_000, 9_000], { headAgrees: true }, { directorAgrees: false, comment: "Next year" }],
])("ends when the %s says no", (_who, prices, head, director) => {
  const office = ask(...prices);
  office.as("ben").complete("headDecides", { data: head });
  if (director) office.as("clara").complete("directorDecides", { data: director });
  expect(office.picture().slice(-2)).toEqual(["refused DONE", "process DONE"]);
});

it("has Ada ask again when nobody decides for five days", async () => {
  const office = ask(300);
  await office.pass({ days: 5 });
  office.as("ada").complete("askAgain");
  expect(office.picture()).toContain("headDecides NEW");
});

it("is not taken with fewer than three quotes from 1,000 euros on", () => {
  expect(() => ask(1_000, 1_100)).toThrow("Some fields need attention");
});

it("leaves no way unwalked", () => expect(walk.uncovered()).toEqual([]));
