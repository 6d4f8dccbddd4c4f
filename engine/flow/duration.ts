/** A length of time, in the words of an office. Days have 24 hours. */
export interface Duration {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

const units: ReadonlySet<string> = new Set(["days", "hours", "minutes", "seconds"]);

/** Something else without any of the units would be no time at all: now. */
export function isDuration(value: unknown): value is Duration {
  return typeof value === "object" && value !== null && Object.keys(value).some((key) => units.has(key));
}

export function milliseconds({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Duration): number {
  return Math.round((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000);
}
