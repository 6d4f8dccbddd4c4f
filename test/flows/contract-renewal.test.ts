import { expect, it } from "vitest";
import { walkThrough } from "../../engine/testing/index.ts";
import { contractRenewal } from "../../flows/contract-renewal/contract-renewal.ts";
import { offerRequest } from "../../flows/contract-renewal/offer-request.ts";

const walk = walkThrough(contractRenewal);
const cleaning = { partner: "Clean & Co", subject: "Cleaning", yearly: 9_600, endsOn: "2026-12-31", notice: 90 };

/** Ada enters a contract that ends with the year; time comes to two months before notice, and Ben decides. */
async function decide(decision: string, alternatives: readonly string[] = []) {
  const office = walk();
  office.as("ada").start("enter", { artifact: { ...cleaning, alternatives } });
  await office.pass({ days: 212 });
  office.as("ben").complete("decide", { data: { decision } });
  return office;
}

it("is renewed as it is when it comes back signed", async () => {
  const office = await decide("renew");
  office.call("sign");
  expect(office.picture(1)).toEqual([
    "enter DONE",
    "wait DONE",
    "decide DONE",
    "decision DONE",
    "sign DONE",
    "sign.timeout CANCELED",
    "renewed DONE",
    "process DONE",
  ]);
});

it("is negotiated anew: legal, controlling and other suppliers are asked at once", async () => {
  const office = await decide("negotiate", ["Sparkle", "Shine"]);
  for (const price of [9_000, 8_400]) office.within(offerRequest).as("ben").complete("ask", { data: { price } });
  office.as("ben").complete("legal", { data: { legal: "go" } });
  office.as("clara").complete("budget", { data: { budget: "go" } });
  await office.pass({ days: 14 });
  expect(office.data(1)).toMatchObject({ bestOffer: 8_400 });
  office.as("ben").complete("askForSignature", { data: { signed: true } });
  expect(office.picture(1)).toEqual([
    "enter DONE",
    "wait DONE",
    "decide DONE",
    "decision DONE",
    "ask DONE",
    "legal DONE ask_1",
    "budget DONE ask_2",
    "offers DONE ask_3",
    "allSaid DONE",
    "verdict DONE",
    "sign CANCELED",
    "sign.timeout DONE",
    "askForSignature DONE",
    "isSigned DONE",
    "renewed DONE",
    "process DONE",
  ]);
});

it("ends when one says stop: nobody else has to look", async () => {
  const office = await decide("negotiate", ["Sparkle"]);
  office.as("clara").complete("budget", { data: { budget: "stop", budgetObjection: "Too dear" } });
  office.as("ben").complete("giveNotice");
  expect(office.picture(1).slice(4)).toEqual([
    "ask DONE",
    "legal CANCELED ask_1",
    "budget DONE ask_2",
    "offers CANCELED ask_3",
    "allSaid DONE",
    "verdict DONE",
    "giveNotice DONE",
    "ended DONE",
    "process DONE",
  ]);
  expect(office.within(offerRequest).picture()).toEqual(["begin DONE", "ask CANCELED", "process CANCELED"]);
});

it("ends when notice is given, or nobody signs", async () => {
  const canceled = await decide("cancel");
  canceled.as("ben").complete("giveNotice");
  expect(canceled.picture(1).slice(-2)).toEqual(["ended DONE", "process DONE"]);
  const unsigned = await decide("renew");
  await unsigned.pass({ days: 14 });
  unsigned.as("ben").complete("askForSignature", { data: { signed: false } });
  unsigned.as("ben").complete("giveNotice");
  expect(unsigned.picture(1).slice(-2)).toEqual(["ended DONE", "process DONE"]);
});

it("has somebody look for missing contracts on the first of every month", async () => {
  const office = walk();
  await office.pass({ days: 60 });
  expect(office.processes()).toHaveLength(2);
  office.as("ada").complete("lookThrough");
  expect(office.picture()).toEqual(["everyMonth DONE", "lookThrough DONE", "looked DONE", "process DONE"]);
});

it("leaves no way unwalked", () => expect(walk.uncovered()).toEqual([]));
