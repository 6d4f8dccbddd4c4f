import { expect, it } from "vitest";
import type { FileRef, JsonObject } from "../../engine/index.ts";
import { walkThrough } from "../../engine/testing/index.ts";
import { invoice } from "../../flows/invoice/invoice.ts";
import { isIban } from "../../flows/invoice/iban.ts";

const walk = walkThrough(invoice);

/** Ada enters an invoice of Rossi & Co. */
function enter(more: JsonObject = { iban: "DE89 3704 0044 0532 0130 00" }) {
  const office = walk();
  const paper = office.as("ada").file("invoice.pdf", "%PDF-1.7", "application/pdf");
  const typed = {
    paper,
    supplier: "Rossi & Co",
    number: "R-17",
    date: "2026-01-02",
    amount: 118.5,
    payBy: "2026-01-30",
  };
  office.as("ada").start("enter", { artifact: { ...typed, ...more } });
  return office;
}

const ours: JsonObject = { isRight: true, payer: "Office & Sons", payFrom: "de02 1203 0000 0000 2020 51" };

/** Ben has checked it, and both have approved. */
function approve(office: ReturnType<typeof enter>, { received = true, check = ours } = {}) {
  office.as("ben").complete("check", { data: check });
  office.as("clara").complete("approveBudget", { data: { inBudget: true } });
  office.as("ada").complete("confirmGoods", { data: { received, ...(!received && { goodsProblem: "Two boxes" }) } });
}

it("is checked, approved by two, and paid when the bank says so", async () => {
  const office = enter();
  approve(office);
  await office.runJobs();
  office.call("booked", "2026-01-29");
  expect(office.picture()).toEqual([
    "enter DONE",
    "check DONE",
    "isRight DONE",
    "approve DONE",
    "approveBudget DONE approve_1",
    "confirmGoods DONE approve_2",
    "approveBudget.timeout CANCELED approve_1",
    "confirmGoods.timeout CANCELED approve_2",
    "bothSaid DONE",
    "isApproved DONE",
    "pay DONE",
    "booked DONE",
    "booked.timeout CANCELED",
    "paid DONE",
    "process DONE",
  ]);
  const file = new TextDecoder().decode(office.engine.files.read(office.data()["payment"] as FileRef));
  expect(file).toContain('<InstdAmt Ccy="EUR">118.50</InstdAmt>');
  expect(file).toContain("<Nm>Rossi &amp; Co</Nm>");
  expect(file).toContain("<CdtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></CdtrAcct>");
  expect(file).toContain("<Dbtr><Nm>Office &amp; Sons</Nm></Dbtr>");
  expect(file).toContain("<DbtrAcct><Id><IBAN>DE02120300000000202051</IBAN></Id></DbtrAcct>");
});

it("is not checked with an account of ours that is none", () => {
  const data = { ...ours, payFrom: "DE02 1203 0000 0000 2020 52" };
  expect(() => enter().as("ben").complete("check", { data })).toThrow(
    expect.objectContaining({ code: "values.invalid" }),
  );
});

it("is sent back when it is wrong", () => {
  const office = enter();
  office.as("ben").complete("check", { data: { isRight: false, problem: "Twice" } });
  office.as("ada").complete("sendBack");
  expect(office.picture()).toEqual([
    "enter DONE",
    "check DONE",
    "isRight DONE",
    "sendBack DONE",
    "sentBack DONE",
    "process DONE",
  ]);
});

it("is sent back when the goods have not come", () => {
  const office = enter();
  approve(office, { received: false });
  expect(office.picture().slice(-2)).toEqual(["sendBack ASSIGNED", "process NEW"]);
});

it("reminds both who approve, once each", async () => {
  const office = enter();
  office.as("ben").complete("check", { data: ours });
  await office.pass({ days: 30 });
  expect(office.data()).toMatchObject({ reminders: 2 });
});

it.each([
  ["theirs", {}, ours],
  ["ours", { iban: "DE89370400440532013000" }, { isRight: true }],
])("is paid by hand without an account of %s", async (_whose, invoice, check) => {
  const office = enter(invoice);
  approve(office, { check });
  await office.runJobs();
  office.as("ben").complete("payByHand", { data: { paidOn: "2026-01-20" } });
  expect(office.picture().slice(-4)).toEqual(["pay.error DONE", "payByHand DONE", "paid DONE", "process DONE"]);
});

it("is looked up at the bank after a week", async () => {
  const office = enter();
  approve(office);
  await office.runJobs();
  await office.pass({ days: 7 });
  office.as("ben").complete("lookUp", { data: { paidOn: "2026-01-20" } });
  expect(office.picture().slice(-5)).toEqual([
    "booked CANCELED",
    "booked.timeout DONE",
    "lookUp DONE",
    "paid DONE",
    "process DONE",
  ]);
});

it("stays where it is, for somebody to see to, when the bank wouldn't take so much at once", async () => {
  const office = enter({ iban: "DE89370400440532013000", amount: 100_001 });
  approve(office);
  await office.runJobs();
  expect(office.picture().slice(-3)).toEqual(["isApproved DONE", "pay ERROR", "process NEW"]);
});

it("is not checked by who entered it", () => {
  expect(() => enter().as("ada").take("check")).toThrow("You may not");
});

it.each([
  ["DE89 3704 0044 0532 0130 00", true],
  ["DE89 3704 0044 0532 0130 01", false],
  ["NL91ABNA0417164300", true],
  ["12345", false],
])("takes %s for an IBAN: %s", (text, expected) => expect(isIban(text)).toBe(expected));

it("leaves no way unwalked", () => expect(walk.uncovered()).toEqual([]));
