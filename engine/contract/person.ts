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
