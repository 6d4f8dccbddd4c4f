/** A call, and how long main's thread worked for it, in milliseconds. */
interface TimedCall<Call> {
  readonly call: Call;
  readonly work: number;
}

/** So many of each kind: those that take long by themselves are among them, and not only those that met the collector. */
const remembered = 5;

/** The calls of each kind that took longest. */
export class SlowestCalls<Call> {
  readonly #byKind = new Map<string, readonly TimedCall<Call>[]>();

  add(kind: string, call: Call, work: number): void {
    const known = this.#byKind.get(kind) ?? [];
    const last = known.at(-1);
    if (last && known.length === remembered && last.work >= work) return;
    this.#byKind.set(kind, [...known, { call, work }].toSorted((a, b) => b.work - a.work).slice(0, remembered));
  }

  all(): readonly TimedCall<Call>[] {
    return [...this.#byKind.values()].flat();
  }
}
