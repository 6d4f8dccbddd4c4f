import type { Language, Notification, NotificationKind } from "../../engine/contract/index.ts";

interface Words {
  readonly count: (count: number) => string;
  readonly unread: (count: number) => string;
  readonly somebody: string;
  readonly ended: string;
  readonly kinds: Readonly<Record<NotificationKind, (by: string, about: string, more: string) => string>>;
}

/** What the system says of notifications; `more` is the outcome of a decision, or the title of a task. */
const texts: Readonly<Record<Language, Words>> = {
  en: {
    count: (count) => (count === 1 ? "1 new notification" : `${count} new notifications`),
    unread: (count) => `${count} unread`,
    somebody: "Intray",
    ended: "ended",
    kinds: {
      "request-decided": (_by, about, more) => `${about}: ${more}`,
      "request-sent-back": (by, about) => `${by} sent back: ${about}`,
      "request-waits": (_by, about) => `Waiting for you: ${about}`,
      mentioned: (by) => `${by} mentioned you`,
      asked: (by) => `${by} asks you`,
      answered: (by) => `${by} answered`,
      commented: (by) => `${by} commented`,
      reminded: (by) => `${by} reminded you`,
      assigned: (_by, _about, more) => `New task: ${more}`,
      withdrawn: (by, about) => `${by} withdrew: ${about}`,
    },
  },
  de: {
    count: (count) => (count === 1 ? "1 neue Benachrichtigung" : `${count} neue Benachrichtigungen`),
    unread: (count) => `${count} ungelesen`,
    somebody: "Intray",
    ended: "beendet",
    kinds: {
      "request-decided": (_by, about, more) => `${about}: ${more}`,
      "request-sent-back": (by, about) => `${by} hat zurückgegeben: ${about}`,
      "request-waits": (_by, about) => `Wartet auf Sie: ${about}`,
      mentioned: (by) => `${by} hat Sie erwähnt`,
      asked: (by) => `${by} fragt Sie`,
      answered: (by) => `${by} hat geantwortet`,
      commented: (by) => `${by} hat kommentiert`,
      reminded: (by) => `${by} hat Sie erinnert`,
      assigned: (_by, _about, more) => `Neue Aufgabe: ${more}`,
      withdrawn: (by, about) => `${by} hat zurückgezogen: ${about}`,
    },
  },
};

/** How many there are, and nothing of what they say. */
export function countText(count: number, language: Language): string {
  return texts[language].count(count);
}

/** How many nobody has read yet. */
export function unreadText(count: number, language: Language): string {
  return texts[language].unread(count);
}

/** What happened, in one sentence. */
export function sentenceOf(one: Notification, language: Language): string {
  const { kinds, somebody, ended } = texts[language];
  const more = one.decision?.outcome ?? one.outcome?.title ?? one.task?.title ?? ended;
  return kinds[one.kind](one.by?.displayName ?? somebody, one.title, one.kind === "assigned" ? taskOf(one) : more);
}

function taskOf({ task, title }: Notification): string {
  return task?.title ?? title;
}

/** What was said, or why it was decided so; else what the process is about. */
export function detailOf(one: Notification): string {
  return one.text ?? one.decision?.reason ?? one.title;
}
