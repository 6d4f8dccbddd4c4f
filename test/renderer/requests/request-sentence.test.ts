import { expect, it } from "vitest";
import type { RequestRow } from "../../../engine/contract/index.ts";
import { requestSentence } from "../../../renderer/requests/request-sentence.ts";
import { createTranslate } from "../../../renderer/text/translate.ts";
import { ada, ben, refusal, request, taken, waiting } from "../support/sample-request.ts";

const t = createTranslate("en", "en");
const queued = { ...waiting, owner: null, groups: ["Heads", "Board"] };
const question = { commentId: 1, by: ben, asked: ada, at: 0, text: "Which one?" };
const outcome = { title: "Refused", tone: "bad", decision: refusal } as const;

it.each<readonly [string, Partial<RequestRow>, string]>([
  ["waits for a person", { waitsFor: [waiting] }, "Waiting for Ben"],
  ["waits in the queue of groups", { waitsFor: [queued] }, "Waiting for 2: Heads, Board"],
  [
    "waits for a person and a group",
    { waitsFor: [waiting, { ...queued, groups: ["Heads"] }] },
    "Waiting for 2: Ben, Heads",
  ],
  ["anybody may take", { waitsFor: [{ ...queued, groups: [] }] }, "Unassigned: Decide"],
  [
    "goes on by itself",
    { waitsFor: [{ ...queued, groups: [], isForPeople: false, title: "Send" }] },
    "In progress: Send",
  ],
  ["waits for nothing", {}, "No open task"],
  ["waits for me", { group: "action", waitsFor: [{ ...waiting, owner: ada }] }, "Waiting for you: Decide"],
  [
    "was sent back to me",
    {
      group: "action",
      waitsFor: [{ ...waiting, owner: ada }],
      decision: { ...taken, tone: "warn", outcome: "Sent back" },
    },
    "Sent back by Ben: “Budget is spent”",
  ],
  ["asks me", { group: "action", waitsFor: [waiting], question }, "Ben asks: “Which one?”"],
  ["asks somebody else", { waitsFor: [waiting], question: { ...question, by: ada, asked: ben } }, "Waiting for Ben"],
  ["was refused", { status: "DONE", outcome }, "Refused by Ben: “Budget is spent”"],
  [
    "was granted without a word",
    { status: "DONE", outcome: { title: "Granted", tone: "good", decision: { ...refusal, reason: null } } },
    "Granted by Ben",
  ],
  [
    "I decided myself",
    { status: "DONE", outcome: { ...outcome, decision: { ...refusal, by: ada } } },
    "Refused by you",
  ],
  ["ended without a decision", { status: "DONE", outcome: { ...outcome, decision: null } }, "Refused"],
  ["nobody said more of", { status: "DONE" }, "Done"],
  ["I withdrew", { status: "CANCELED", withdrawn: 5 }, "Withdrawn by you"],
  ["somebody canceled", { status: "CANCELED" }, "Canceled"],
])("says of a request that %s", (_case, changes, sentence) => {
  expect(requestSentence({ ...request, ...changes }, ada, t)).toBe(sentence);
});

it("says to others who withdrew it", () => {
  expect(requestSentence({ ...request, status: "CANCELED", withdrawn: 5 }, ben, t)).toBe("Withdrawn by Ada");
});
