import { describe, expect, it } from "vitest";
import { type Notification, notificationKinds } from "../../../engine/contract/notification.ts";
import { detailsOf, dueOf, sentenceOf } from "../../../renderer/notifications/notification-text.ts";
import { createFormats } from "../../../renderer/text/formats.ts";
import { createTranslate } from "../../../renderer/text/translate.ts";
import { notification } from "../support/sample-notification.ts";

const [en, de] = [createTranslate("en", "en-US"), createTranslate("de", "de-DE")];
const formats = createFormats("en-US");
const ida = { id: 4, name: "ida", displayName: "Ida Pfeiffer" };
const refused = {
  title: "Decide",
  value: "no",
  outcome: "Refused",
  tone: "bad",
  reason: "Felix has spare ones.",
  by: ida,
  at: 0,
} as const;

describe("what happened", () => {
  it.each([
    [{ kind: "assigned" }, "New task from *Ben Franklin*: *Scanner*"],
    [{ kind: "assigned", by: null }, "New task: *Scanner*"],
    [{ kind: "asked" }, "*Ben Franklin* asked you about *Scanner*"],
    [{ kind: "request-decided", by: ida, decision: refused }, "*Scanner*: Refused by *Ida Pfeiffer*"],
    [{ kind: "request-decided", by: null, decision: refused }, "*Scanner*: Refused"],
    [{ kind: "request-decided", processStatus: "CANCELED" }, "*Ben Franklin* canceled *Scanner*"],
    [{ kind: "request-decided", processStatus: "DONE" }, "*Scanner* is done"],
  ] satisfies readonly (readonly [Partial<Notification>, string])[])("%j: %s", (differently, sentence) => {
    expect(said(notification(differently), en)).toBe(sentence);
  });

  it("is a sentence for each kind in both languages, with names that look like markup as they are", () => {
    const by = { ...ida, displayName: "{0} <b>'Ida'</b>" };
    for (const kind of notificationKinds) {
      for (const t of [en, de]) {
        const sentence = said(notification({ kind, by, title: "{x} '{y}'" }), t);
        expect(sentence).toContain("*{x} '{y}'*");
        if (!kind.startsWith("request-")) expect(sentence).toContain("*{0} <b>'Ida'</b>*");
      }
    }
  });
});

it("the words themselves stand below it, else how much and what for", () => {
  const task = { id: 2, title: "Check it", due: null };
  const below = (differently: Partial<Notification>) => detailsOf(notification(differently), en, formats);
  expect(below({ text: "Is it locked?" })).toEqual(["“Is it locked?”"]);
  expect(below({ kind: "request-decided", decision: refused, task })).toEqual(["“Felix has spare ones.”"]);
  expect(below({ kind: "assigned", task })).toEqual(["Check it"]);
  expect(below({ kind: "request-decided", task })).toEqual(["Purchase"]);
});

it("until when something is to be done is said where something is", () => {
  const day = 24 * 60 * 60 * 1_000;
  const task = { id: 2, title: "Check it", due: 10 * day };
  const due = (differently: Partial<Notification>, now: number) => dueOf(notification(differently), now, en, formats);
  expect(due({ kind: "reminded", task }, 15 * day)).toEqual({ text: "5 days late", isLate: true });
  expect(due({ kind: "reminded", task }, 9 * day)).toMatchObject({ isLate: false });
  expect(due({ kind: "commented", task }, 0)).toBeNull();
});

function said(one: Notification, t: typeof en): string {
  return sentenceOf(one, t)
    .map(({ text, strong }) => (strong ? `*${text}*` : text))
    .join("");
}
