import type { Engine } from "../engine/index.ts";
import type { Session, SessionEnd } from "../contract/session.ts";
import { Listeners } from "./listeners.ts";

/** Who uses the window, and whether it is locked. It lives in main: no message can say so. */
export interface Sessions {
  /** As things stand now: who left, lost a right or got another password since then is told apart. */
  current(): Session;
  /** Why the last session ended unasked; null once somebody signs in or out. */
  ended(): SessionEnd | null;
  /** Somebody has shown that they are this person. */
  begin(person: number): void;
  /** Nothing happens when nobody is there. */
  lock(): void;
  /** The same person has shown who they are. */
  unlock(): void;
  /** This person, if they are still there, has changed their password here: theirs is the session that goes on. */
  adoptRevision(person: number, revision: number): void;
  end(): void;
  /** Tells of what has become different about the person meanwhile: their name, their rights, or that they left. */
  refresh(): void;
  /** Tells of every change, after it holds; the answer stops it. */
  onChange(listener: (session: Session) => void): () => void;
  /** Since when the session is open to whoever sits there, in milliseconds of uptime. */
  openSince(): number;
}

/** What is told of a person, and of how they sign in: another revision ends the session. */
export interface Described extends Omit<NonNullable<Session>, "locked"> {
  readonly revision: number;
}

export interface SessionOptions {
  /** Null for one who left. */
  readonly describe: (person: number) => Described | null;
  /** Milliseconds by a clock that nobody can set. */
  readonly uptime: () => number;
}

interface Held {
  readonly person: NonNullable<Session>["person"];
  readonly revision: number;
  readonly locked: boolean;
}

/** Begins signed out. */
export function createSession({ describe, uptime }: SessionOptions): Sessions {
  let held: Held | null = null;
  let ended: SessionEnd | null = null;
  let since = uptime();
  let told = "null";
  const listeners = new Listeners<Session>();

  function change(next: Held | null, why: SessionEnd | null = null): void {
    held = next;
    ended = why;
    since = uptime();
    notify();
  }

  function notify(): void {
    const session = current();
    told = JSON.stringify(session);
    listeners.notify(session);
  }

  function current(): Session {
    if (!held) return null;
    const described = describe(held.person.id);
    if (described?.revision === held.revision) {
      const { revision: _, ...rest } = described;
      return { ...rest, locked: held.locked };
    }
    change(null, { person: held.person, reason: reasonOf(described) });
    return null;
  }

  return {
    current,
    ended: () => ended,
    begin(id) {
      const described = describe(id);
      if (described) change({ person: described.person, revision: described.revision, locked: false });
      else change(null);
    },
    lock() {
      if (held && !held.locked) change({ ...held, locked: true });
    },
    unlock() {
      if (held?.locked) change({ ...held, locked: false });
    },
    adoptRevision(person, revision) {
      if (held?.person.id === person) held = { ...held, revision };
    },
    end: () => change(null),
    refresh() {
      if (JSON.stringify(current()) !== told) notify();
    },
    onChange: (listener) => listeners.add(listener),
    openSince: () => since,
  };
}

/** Whether its person's work is open to whoever sits at the window. */
export function isOpen(session: Session): session is NonNullable<Session> {
  return session !== null && !session.locked && !session.password.temporary;
}

function reasonOf(described: Described | null): SessionEnd["reason"] {
  if (!described) return "deactivated";
  return described.password.temporary ? "reset" : "changed";
}

/** What an engine knows of people, as sessions tell it. */
export function describeBy(engine: Engine): SessionOptions["describe"] {
  return (id) => {
    const person = engine.people.list().find((one) => one.id === id);
    return person ? { person, ...engine.authentication.signInState(id), ...engine.as(id).capabilities() } : null;
  };
}
