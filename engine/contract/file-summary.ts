/** What is in a database file, at a glance. */
export interface FileSummary {
  /** Those who are active. */
  readonly people: number;
  readonly processes: number;
  /** Those of them that go on. */
  readonly running: number;
  /** When somebody last did something, in UTC milliseconds; null when nobody ever did. */
  readonly lastChange: number | null;
}
