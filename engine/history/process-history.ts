import { RecentCache } from "../base/recent-cache.ts";
import type { HistoryFilter } from "../contract/index.ts";
import type { AuditStore } from "../storage/audit-store.ts";
import type { TaskNode, TaskStore } from "../storage/task-store.ts";
import { fitsChain } from "./audit-chain.ts";
import type { ProcessStep } from "./audit-step.ts";
import { passes } from "./history-filter.ts";
import { type AuditEntry, readEntryOf } from "./read-entry.ts";
import { applyStep, copyOf, nothingYet, type Rebuilt } from "./rebuild.ts";

/** So many steps lie between two states that are kept: going to any moment takes fewer. */
const stepsBetweenCheckpoints = 1_000;
/** So many filters' lines are kept: those that were asked for last. */
const maxFilters = 4;
/** Entries read at once where nobody tells otherwise: some ten milliseconds. */
const batchSize = 500;

interface HistoryStores {
  readonly audit: AuditStore;
  readonly tasks: TaskStore;
}

/**
 * The audit entries of one process, read once and kept in memory. The trail is only ever appended to, so reading on is
 * enough to know the newest. Every entry is held against the chain as it is read.
 */
export class ProcessHistory {
  /** One for each command, oldest first. */
  readonly entries: AuditEntry[] = [];
  /** The lines of the history: the steps of all entries. */
  readonly steps: ProcessStep[] = [];
  readonly nodes = new Map<number, TaskNode>();
  readonly #process: number;
  readonly #newest = nothingYet();
  /** Of each step, how many entries there were with its own. */
  readonly #positions: number[] = [];
  /** States to begin from, and how many entries and steps each has behind it. */
  readonly #checkpoints: { readonly position: number; readonly steps: number; readonly state: Rebuilt }[] = [];
  readonly #filtered = new RecentCache(maxFilters, (_filter: string) => ({ passing: [] as number[], looked: 0 }));
  #lastEntry = 0;
  #lastTask = 0;
  #brokenEntry: number | null = null;

  constructor(process: number) {
    this.#process = process;
  }

  /** The first entry that doesn't fit the chain, of those that were read. */
  get brokenEntry(): number | null {
    return this.#brokenEntry;
  }

  /** Reads all that is new. */
  readAll(stores: HistoryStores): this {
    let complete = false;
    while (!complete) complete = this.loadMore(stores);
    return this;
  }

  /** Reads up to `limit` entries that are new; true when there are no more. */
  loadMore(stores: HistoryStores, limit = batchSize): boolean {
    const found = stores.audit.linkedAfter(this.#process, this.#lastEntry, limit);
    for (const { id, entry, before } of found) {
      this.#lastEntry = id;
      if (!entry || !fitsChain(entry, before)) this.#brokenEntry ??= id;
      if (entry) this.#append(readEntryOf(this.#process, entry));
    }
    if (found.length < limit) this.#readNodes(stores.tasks);
    return found.length < limit;
  }

  /** The command that a line belongs to, and which one that is, counted from 1; undefined past the end. */
  commandOf(line: number): { readonly entry: AuditEntry; readonly position: number } | undefined {
    const position = this.#positions[line] ?? 0;
    const entry = this.entries[position - 1];
    return entry && { entry, position };
  }

  /** The lines that pass a filter, oldest first. Each line is looked at once, however often one asks. */
  passing(filter: HistoryFilter): readonly number[] {
    const { person = null, kind = null, field = null } = filter;
    const known = this.#filtered.get(JSON.stringify([person, kind, field]));
    for (; known.looked < this.steps.length; known.looked += 1) {
      const step = this.steps[known.looked];
      const actor = this.commandOf(known.looked)?.entry.actor ?? null;
      if (step && passes(filter, actor, step)) known.passing.push(known.looked);
    }
    return known.passing;
  }

  /** The process after its first `position` commands. The caller owns what it gets. */
  stateAfter(position: number): Rebuilt {
    const nearest = this.#checkpoints.findLast((kept) => kept.position <= position);
    const state = nearest ? copyOf(nearest.state) : nothingYet();
    for (const { steps, at } of this.entries.slice(nearest?.position ?? 0, position)) {
      for (const step of steps) applyStep(state, step, at);
    }
    return state;
  }

  #append(entry: AuditEntry): void {
    const position = this.entries.push(entry);
    for (const step of entry.steps) {
      this.steps.push(step);
      this.#positions.push(position);
      applyStep(this.#newest, step, entry.at);
    }
    if (this.steps.length - (this.#checkpoints.at(-1)?.steps ?? 0) < stepsBetweenCheckpoints) return;
    this.#checkpoints.push({ position, steps: this.steps.length, state: copyOf(this.#newest) });
  }

  #readNodes(tasks: TaskStore): void {
    for (const node of tasks.nodesOf(this.#process, this.#lastTask)) {
      this.nodes.set(node.id, node);
      this.#lastTask = node.id;
    }
  }
}
