import { changesBy, type Facts, type Operation } from "./operation.ts";

/** These leave no entry in the history that could be counted. */
const uncounted: ReadonlySet<Operation["kind"]> = new Set([
  "draft.save",
  "draft.discard",
  "file.finish",
  "settings.set",
]);

/** What must be there, from what was acknowledged. */
export class Ledger {
  #facts: Map<string, string>;
  #lost: string[] = [];
  #twice: string[] = [];
  acknowledged = 0;
  /** Operations that a kill met before they were acknowledged, and how many of them had been done. */
  interrupted = 0;
  interruptedDone = 0;

  constructor(facts: Facts) {
    this.#facts = new Map(facts);
  }

  /** What was acknowledged and isn't there. */
  get lost(): readonly string[] {
    return this.#lost;
  }

  /** What is there more often than it was done, though nobody did it, or half. */
  get twice(): readonly string[] {
    return this.#twice;
  }

  acknowledge(operation: Operation): void {
    this.acknowledged += 1;
    this.#apply(operation);
  }

  /** Parcels whose note is there and whose job hasn't brought its result yet. */
  unfinishedJobs(): readonly Operation[] {
    return [...this.#facts].flatMap(([name, value]): readonly Operation[] => {
      const [what, parcel = ""] = name.split(" ", 2);
      const [mark] = what === "notes" ? (JSON.parse(value) as readonly string[]) : [];
      const isOpen = mark !== undefined && this.#facts.get(`results ${parcel}`) === "[]";
      return isOpen ? [{ kind: "job.finish", parcel, mark }] : [];
    });
  }

  /**
   * Holds what is there against what must be. An operation that was begun may have been done or not, but not half; so may
   * jobs, which nobody waits for. What differs is noted once, and taken as it is from then on.
   */
  compare(found: Facts, begun: Operation | null): void {
    if (begun) {
      this.interrupted += 1;
      if (this.#isThere(begun, found)) {
        this.interruptedDone += 1;
        this.#apply(begun);
      }
    }
    for (const job of this.unfinishedJobs()) if (this.#isThere(job, found)) this.#apply(job);
    for (const name of new Set([...this.#facts.keys(), ...found.keys()])) {
      this.#compareFact(name, this.#facts.get(name), found.get(name));
    }
    this.#facts = new Map(found);
  }

  #compareFact(name: string, expected: string | undefined, found: string | undefined): void {
    if (expected === found) return;
    const line = `${name}: ${expected ?? "nothing"} expected, ${found ?? "nothing"} found`;
    if (amountOf(found) > amountOf(expected)) this.#twice.push(line);
    else this.#lost.push(line);
  }

  #isThere(operation: Operation, found: Facts): boolean {
    const changes = Object.entries(changesBy(operation, this.#facts));
    return changes.some(
      ([name, value]) => (found.get(name) ?? null) === value && this.#facts.get(name) !== found.get(name),
    );
  }

  #apply(operation: Operation): void {
    for (const [name, value] of Object.entries(changesBy(operation, this.#facts))) {
      if (value === null) this.#facts.delete(name);
      else this.#facts.set(name, value);
    }
    if (uncounted.has(operation.kind)) return;
    const counter = `entries ${operation.kind}`;
    this.#facts.set(counter, String(amountOf(this.#facts.get(counter)) + 1));
  }
}

/** Of a count the number, of a list its length, of anything else whether it is there. */
function amountOf(value: string | undefined): number {
  if (value === undefined) return 0;
  if (value.startsWith("[")) return (JSON.parse(value) as readonly unknown[]).length;
  const number = Number(value);
  return Number.isNaN(number) ? 1 : number;
}
