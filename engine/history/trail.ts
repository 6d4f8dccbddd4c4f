import type { AuditRecord } from "../base/records.ts";
import type { AuditStore } from "../storage/audit-store.ts";
import type { TaskNode, TaskStore } from "../storage/task-store.ts";
import { fitsChain } from "./audit-trail.ts";
import { applyStep, copyOf, nothingYet, type Rebuilt } from "./rebuild.ts";
import type { Step } from "./step.ts";

/** One command about a process, as far as it was about this one. */
export interface TrailEntry extends Pick<AuditRecord, "id" | "at" | "actor" | "command"> {
  /** Counts from 1. */
  readonly position: number;
  readonly steps: readonly Step[];
}

/** One step, and the command it belongs to. */
export interface TrailLine {
  readonly entry: TrailEntry;
  readonly step: Step;
}

/** So many steps lie between two states that are kept: going to any moment takes fewer. */
const stepsBetween = 1_000;

/**
 * The audit entries of one process, read once and kept in memory. The trail is only ever appended to, so reading on is
 * enough to know the newest. Every entry is held against the chain as it is read.
 */
export class Trail {
  readonly lines: TrailLine[] = [];
  readonly entries: TrailEntry[] = [];
  readonly nodes = new Map<number, TaskNode>();
  readonly #process: number;
  readonly #newest = nothingYet();
  /** States to begin from, and how many entries each has behind it. */
  readonly #kept: { readonly position: number; readonly lines: number; readonly state: Rebuilt }[] = [];
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

  /** Reads up to `limit` entries that are new; true when there are no more. */
  readOn(stores: { readonly audit: AuditStore; readonly tasks: TaskStore }, limit: number): boolean {
    const found = stores.audit.linkedAfter(this.#process, this.#lastEntry, limit);
    for (const { id, entry, before } of found) {
      this.#lastEntry = id;
      const steps = entry && fitsChain(entry, before) ? stepsOf(entry, this.#process) : null;
      if (steps === null) this.#brokenEntry ??= id;
      if (entry) this.#append(entry, steps ?? stepsIfReadable(entry, this.#process));
    }
    if (found.length < limit) this.#readNodes(stores.tasks);
    return found.length < limit;
  }

  /** The process after its first `position` commands. The caller owns what it gets. */
  stateAfter(position: number): Rebuilt {
    const nearest = this.#kept.findLast((kept) => kept.position <= position);
    const state = nearest ? copyOf(nearest.state) : nothingYet();
    for (let index = nearest?.lines ?? 0; index < this.lines.length; index += 1) {
      const line = this.lines[index];
      if (!line || line.entry.position > position) break;
      applyStep(state, line.step);
    }
    return state;
  }

  #append({ id, at, actor, command }: AuditRecord, steps: readonly Step[]): void {
    const entry = { id, at, actor, command, steps, position: this.entries.length + 1 };
    this.entries.push(entry);
    for (const step of steps) {
      this.lines.push({ entry, step });
      applyStep(this.#newest, step);
    }
    if (this.lines.length - (this.#kept.at(-1)?.lines ?? 0) < stepsBetween) return;
    this.#kept.push({ position: entry.position, lines: this.lines.length, state: copyOf(this.#newest) });
  }

  #readNodes(tasks: TaskStore): void {
    for (const node of tasks.nodesOf(this.#process, this.#lastTask)) {
      this.nodes.set(node.id, node);
      this.#lastTask = node.id;
    }
  }
}

function stepsOf({ content }: AuditRecord, process: number): readonly Step[] {
  return (JSON.parse(content) as readonly Step[]).filter((step) => step.process === process);
}

/** What somebody wrote into the file behind the engine's back may be anything. */
function stepsIfReadable(entry: AuditRecord, process: number): readonly Step[] {
  try {
    return stepsOf(entry, process);
  } catch {
    return [];
  }
}
