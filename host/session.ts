import type { Engine } from "../engine/index.ts";
import type { Session } from "../contract/session.ts";
import { Listeners } from "./listeners.ts";

/** Who uses the window, and whether it is locked. It lives in main: no message can say so. */
export interface SessionKeeper {
  /** As things stand now: who left or lost a right since then is told apart. */
  current(): Session;
  /** Somebody has shown that they are this person. */
  begin(person: number): void;
  /** Nothing happens when nobody is there. */
  lock(): void;
  /** The same person has shown who they are. */
  unlock(): void;
  end(): void;
  /** Tells of what has become different about the person meanwhile: their name, their rights, or that they left. */
  refresh(): void;
  /** Tells of every change, after it holds; the answer stops it. */
  onChange(listener: (session: Session) => void): () => void;
  /** Since when the session is open to whoever sits there, in UTC milliseconds. */
  openSince(): number;
}

export interface SessionOptions {
  /** What is told of a person; null for one who left. */
  readonly describe: (person: number) => Omit<NonNullable<Session>, "locked"> | null;
  /** UTC milliseconds. */
  readonly now: () => number;
}

/** Begins signed out. */
export function createSession({ describe, now }: SessionOptions): SessionKeeper {
  let held: { readonly person: number; readonly locked: boolean } | null = null;
  let since = now();
  let told = "null";
  const listeners = new Listeners<Session>();

  function change(next: typeof held): void {
    held = next;
    since = now();
    tell();
  }

  function tell(): void {
    const session = current();
    told = JSON.stringify(session);
    listeners.notify(session);
  }

  function current(): Session {
    const described = held && describe(held.person);
    return held && described ? { ...described, locked: held.locked } : null;
  }

  return {
    current,
    begin: (person) => change({ person, locked: false }),
    lock() {
      if (held && !held.locked) change({ ...held, locked: true });
    },
    unlock() {
      if (held?.locked) change({ ...held, locked: false });
    },
    end: () => change(null),
    refresh() {
      if (JSON.stringify(current()) !== told) tell();
    },
    onChange: (listener) => listeners.add(listener),
    openSince: () => since,
  };
}

/** What an engine knows of people, as sessions tell it. */
export function describeBy(engine: Engine): SessionOptions["describe"] {
  return (id) => {
    const person = engine.people.list().find((one) => one.id === id);
    return person ? { person, ...engine.as(id).standing() } : null;
  };
}
