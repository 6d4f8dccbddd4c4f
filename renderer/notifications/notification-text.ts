import type { Notification } from "../../engine/contract/index.ts";
import { dueText } from "../text/due-text.ts";
import type { Formats } from "../text/formats.ts";
import { keyFigureText } from "../text/key-figure-text.ts";
import type { Translate } from "../text/translate.ts";

/** A part of a sentence; what it is about weighs more. */
export interface SentencePart {
  readonly text: string;
  readonly strong: boolean;
}

// they occur in no text that people type
const [opens, closes] = ["\u{1}", "\u{2}"] as const;

/** What happened, in one sentence. */
export function sentenceOf(one: Notification, t: Translate): readonly SentencePart[] {
  const strong = (text: string) => `${opens}${text}${closes}`;
  const sentence = written(one, t, strong(one.by?.displayName ?? t("app.name")), strong(one.title));
  return sentence
    .split(new RegExp(`(${opens}[^${closes}]*${closes})`, "u"))
    .filter((part) => part !== "")
    .map((part) =>
      part.startsWith(opens) ? { text: part.slice(1, -1), strong: true } : { text: part, strong: false },
    );
}

function written(one: Notification, t: Translate, name: string, title: string): string {
  const { kind } = one;
  switch (kind) {
    case "assigned":
      return one.by === null ? t("notices.assigned-itself", { title }) : t("notices.assigned", { name, title });
    case "request-waits":
      return t("notices.waits", { title });
    case "request-sent-back":
      return t("notices.sent-back", { name, title });
    case "request-decided":
      return decided(one, t, name, title);
    case "mentioned":
    case "asked":
    case "answered":
    case "commented":
    case "reminded":
    case "withdrawn":
      return t(`notices.${kind}`, { name, title });
  }
}

function decided({ by, decision, outcome, processStatus }: Notification, t: Translate, name: string, title: string) {
  const said = decision?.outcome ?? outcome?.title;
  if (said !== undefined && by !== null) return t("notices.decided", { title, outcome: said, name });
  if (said !== undefined) return t("notices.decided-itself", { title, outcome: said });
  return processStatus === "CANCELED" ? t("notices.canceled", { name, title }) : t("notices.finished", { title });
}

/** What was said itself, until when, how much, and at which step. */
export function detailsOf(one: Notification, t: Translate, formats: Formats): readonly string[] {
  const { text, decision, keyFigure, task, flowTitle } = one;
  const quoted = text ?? decision?.reason ?? null;
  if (quoted !== null) return [t("process.quoted", { text: quoted })];
  const figure = keyFigure === null ? [] : [keyFigureText(keyFigure, t, formats)];
  return [...figure, one.kind === "request-decided" ? flowTitle : (task?.title ?? flowTitle)];
}

/** Until when what it asks for is to be done; null: no such time, or it asks for nothing. */
export function dueOf(one: Notification, now: number, t: Translate, formats: Formats) {
  const due = one.group === "action" ? (one.task?.due ?? null) : null;
  return due === null ? null : { text: dueText(due, now, { t, formats }), isLate: due < now };
}
