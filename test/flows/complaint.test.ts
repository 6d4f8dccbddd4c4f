import { expect, it } from "vitest";
import { walkThrough } from "../../engine/testing/index.ts";
import { complaint } from "../../flows/complaint/complaint.ts";

const walk = walkThrough(complaint);
const cold = { customer: "Mrs Dalloway", about: "delivery", text: "The flowers were late." };
const sorry = { data: { isJustified: true, answer: "We are sorry.", refund: 20 } };

it("is answered in time, and settled when nothing more comes", async () => {
  const office = walk();
  office.as("ada").start("take", { artifact: cold });
  office.as("ben").complete("answer", sorry);
  await office.pass({ days: 14 });
  expect(office.picture()).toEqual([
    "take DONE",
    "race DONE",
    "answer DONE race_1",
    "deadline CANCELED race_2",
    "send DONE race_1",
    "reply CANCELED race_1",
    "reply.timeout DONE race_1",
    "settled DONE race_1",
    "process DONE",
  ]);
});

it("goes to the head of the team when nobody answers within five days", async () => {
  const office = walk();
  office.startByCode("fromMail", { customer: "Mrs Dalloway", mail: "clarissa@example.org", text: "Late." });
  await office.pass({ days: 5 });
  office.as("clara").complete("escalated", sorry);
  office.call("reply", true);
  expect(office.picture()).toEqual([
    "fromMail DONE",
    "race DONE",
    "answer CANCELED race_1",
    "deadline DONE race_2",
    "escalated DONE race_2",
    "send DONE race_2",
    "reply DONE race_2",
    "reply.timeout CANCELED race_2",
    "isContent DONE race_2",
    "settled DONE race_2",
    "process DONE",
  ]);
});

it("goes to the head when the customer isn't content with the answer", () => {
  const office = walk();
  office.as("ada").start("take", { artifact: cold });
  office.as("ben").complete("answer", sorry);
  office.call("reply", false);
  office.as("clara").complete("escalated", { data: { answer: "Here are new ones.", isJustified: true } });
  office.call("reply", true);
  expect(office.picture().at(-1)).toBe("process DONE");
  expect(office.data()).toMatchObject({ answered: 2, refund: 20, answer: "Here are new ones." });
});

it("leaves no way unwalked", () => expect(walk.uncovered()).toEqual([]));
