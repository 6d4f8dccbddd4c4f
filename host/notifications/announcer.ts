import { type LinkTarget, notificationTarget } from "../../contract/link.ts";
import type { Engine } from "../../engine/index.ts";
import type { Language, Notification } from "../../engine/contract/index.ts";
import type { SessionPreferences } from "../preferences.ts";
import type { WakeClock } from "../scheduler/wake-clock.ts";
import { isOpen, type Sessions } from "../session.ts";
import { isQuiet } from "./is-quiet.ts";
import { countText, detailOf, sentenceOf } from "./notification-texts.ts";

/** What is undone at once, nobody hears of. In milliseconds. */
const patience = 3_000;
/** What comes within it is told together. */
const pause = 60_000;
/** Between two counts. */
const countPause = 300;
/** So many of them are said in words. */
const maxSaid = 3;

/** What the system shows. */
export interface Announcement {
  readonly title: string;
  readonly body: string;
  /** Where a click leads. */
  readonly target: LinkTarget;
}

export interface AnnouncerOptions {
  readonly engine: Pick<Engine, "on" | "as">;
  readonly session: Pick<Sessions, "current" | "onChange">;
  readonly preferences: Pick<SessionPreferences, "get" | "onChange">;
  readonly clock: WakeClock;
  /** What the clock on the wall says, for quiet hours. */
  readonly wallClock: () => Date;
  /** Whether the person has it before their eyes. */
  readonly isShown: (one: Notification) => boolean;
  /** Whether anybody who passes may look at what the system shows. */
  readonly isMachineLocked: () => boolean;
  readonly show: (announcement: Announcement) => void;
  /** How many are unread, in whose language; 0 while nobody is there. */
  readonly showCount: (count: number, language: Language) => void;
}

/**
 * Has the system say what whoever uses this machine is told: in their language, together what comes together, nothing in
 * their quiet hours, of what is in sight, or of what they have read or may no longer see. Of the content nothing but to who
 * wants it, and nothing while the window or the machine is locked. The answer stops it.
 */
export function startAnnouncing(options: AnnouncerOptions): () => void {
  const { engine, session, preferences, clock, wallClock, isShown, isMachineLocked, show, showCount } = options;
  const waiting = new Set<number>();
  let callOff: (() => void) | null = null;
  let callOffCount: (() => void) | null = null;
  let mayTellAt = clock.now();
  let told = "";

  /** Commands come in numbers; nobody reads a count that fast. */
  function countSoon(): void {
    callOffCount ??= clock.after(countPause, count);
  }

  function count(): void {
    callOffCount?.();
    callOffCount = null;
    const current = session.current();
    const unread = current ? engine.as(current.person.id).notifications.counts().count : 0;
    const { effectiveLanguage: language } = preferences.get();
    const text = `${unread} ${language}`;
    if (text !== told) showCount(unread, language);
    told = text;
  }

  function tell(): void {
    callOff = null;
    const ids = [...waiting];
    waiting.clear();
    const current = session.current();
    if (!current) return;
    const { effectiveLanguage: language, ...wanted } = preferences.get();
    if (!wanted.systemNotifications || isQuiet(wallClock(), wanted.quietHours)) return;
    const desk = engine.as(current.person.id, { language });
    const found = ids.flatMap((id) => desk.notifications.find(id) ?? []);
    const isHidden = !isOpen(current) || isMachineLocked();
    const news = found.filter((one) => one.read === null && (isHidden || !isShown(one)));
    const [first] = news;
    if (!first) return;
    mayTellAt = clock.now() + pause;
    show(announcementOf(first, news, isHidden || !wanted.notificationDetails, language));
  }

  const stops = [
    engine.on("person.notified", ({ personId, notificationId }) => {
      if (session.current()?.person.id !== personId) return;
      waiting.add(notificationId);
      callOff ??= clock.after(Math.max(patience, mayTellAt - clock.now()), tell);
    }),
    engine.on("person.read", countSoon),
    engine.on("changed", countSoon),
    session.onChange((current) => {
      if (current === null) waiting.clear();
      count();
    }),
    preferences.onChange(countSoon),
  ];
  count();
  return () => {
    callOff?.();
    callOffCount?.();
    for (const stop of stops) stop();
  };
}

function announcementOf(
  first: Notification,
  news: readonly Notification[],
  isSecret: boolean,
  language: Language,
): Announcement {
  const isAlone = news.length === 1;
  const target = isAlone ? notificationTarget(first) : ({ to: "notifications" } as const);
  if (isSecret) return { title: "Intray", body: countText(news.length, language), target };
  if (isAlone) return { title: sentenceOf(first, language), body: detailOf(first), target };
  const said = news.slice(0, maxSaid).map((one) => sentenceOf(one, language));
  return { title: countText(news.length, language), body: said.join("\n"), target };
}
