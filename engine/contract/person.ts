/** A person as others see them. */
export interface Person {
  readonly id: number;
  /** What flows and administrators call the person; unique. */
  readonly name: string;
  readonly displayName: string;
}

/** What of Intray itself is open to a person. */
export interface Capabilities {
  /** Holds every permission. */
  readonly superuser: boolean;
  /** May administer people, groups and permissions. */
  readonly administers: boolean;
  /** Manages a flow, and so looks after what Intray does by itself in it. */
  readonly manages: boolean;
}

/** A password that somebody else set for its owner, and when, in UTC milliseconds. */
export interface IssuedPassword {
  readonly by: Person;
  readonly at: number;
}

interface PasswordHistory {
  /** When its owner last chose one, in UTC milliseconds; null: never, or before this was recorded. */
  readonly chosen: number | null;
  /** The last one that somebody else set; null: never, or before this was recorded. */
  readonly issued: IssuedPassword | null;
}

/** The owner's own. */
export interface OwnPassword extends PasswordHistory {
  readonly temporary: false;
}

/** One that somebody else set: its owner has to choose another before anything else. */
export interface TemporaryPassword extends PasswordHistory {
  readonly temporary: true;
  readonly issued: IssuedPassword;
}

/** Where the password comes from that a person has now. */
export type PasswordOrigin = OwnPassword | TemporaryPassword;
