import { useSyncExternalStore } from "react";
import type { AuditProgress, BrokenEntry, DifferingProcess } from "../../engine/contract/index.ts";
import { call } from "../api/client.ts";

/** First the entries, each against the one before it; then the processes, each against its entries. */
type Part = "entries" | "processes";

/** How the check of the whole file stands. Times are UTC milliseconds. */
export type Verification =
  | { readonly phase: "idle" }
  | { readonly phase: "running" | "canceled"; readonly of: Part; readonly last: number; readonly newest: number }
  | { readonly phase: "holds"; readonly entries: number; readonly processes: number; readonly at: number }
  | { readonly phase: "broken"; readonly broken: BrokenEntry; readonly at: number }
  | { readonly phase: "differs"; readonly differing: DifferingProcess; readonly at: number }
  | { readonly phase: "failed"; readonly error: unknown };

let state: Verification = { phase: "idle" };
let run = 0;
let entries = 0;
const listeners = new Set<() => void>();

function setState(next: Verification): void {
  state = next;
  for (const listener of listeners) listener();
}

function isRunning(): boolean {
  return state.phase === "running";
}

/** Checks everything, portion by portion, whatever the window shows meanwhile; goes on where somebody stopped it. */
export async function verify(): Promise<void> {
  if (isRunning()) return;
  const { of, last } = state.phase === "canceled" ? state : ({ of: "entries", last: 0 } as const);
  run += 1;
  try {
    if (of === "entries" && !(await checkEntries(last))) return;
    await compareProcesses(of === "processes" ? last : 0);
  } catch (error) {
    if (isRunning()) setState({ phase: "failed", error });
  }
}

/** True when all of them fit. */
async function checkEntries(from: number): Promise<boolean> {
  const progress = await inBatches("entries", from, (after) => call("audit.check", { after }));
  if (progress === null) return false;
  entries = progress.last;
  if (progress.broken !== null) setState({ phase: "broken", broken: progress.broken, at: Date.now() });
  return progress.broken === null;
}

async function compareProcesses(from: number): Promise<void> {
  const progress = await inBatches("processes", from, (after) => call("audit.checkRows", { after }));
  if (progress === null) return;
  const { last: processes, differing } = progress;
  const at = Date.now();
  setState(differing === null ? { phase: "holds", entries, processes, at } : { phase: "differs", differing, at });
}

/** What the last portion said; null when it was stopped. */
async function inBatches<Progress extends Pick<AuditProgress, "last" | "newest" | "finished">>(
  of: Part,
  from: number,
  load: (after: number) => Promise<Progress>,
): Promise<Progress | null> {
  const mine = run;
  setState({ phase: "running", of, last: from, newest: from });
  for (let after = from; ; ) {
    const progress = await load(after);
    if (mine !== run) return null;
    if (progress.finished) return progress;
    after = progress.last;
    setState({ phase: "running", of, last: after, newest: progress.newest });
  }
}

/** Stops a check that is under way. */
export function cancelVerification(): void {
  if (state.phase !== "running") return;
  run += 1;
  setState({ ...state, phase: "canceled" });
}

/** Forgets what was found: it was for the eyes of the person who asked. */
export function forgetVerification(): void {
  run += 1;
  shown = false;
  setState({ phase: "idle" });
}

let shown = false;

/** Opens or closes the dialog that tells how it stands. */
export function showVerification(opened: boolean): void {
  shown = opened;
  for (const listener of listeners) listener();
}

export function useVerificationShown(): boolean {
  return useSyncExternalStore(subscribe, () => shown);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useVerification(): Verification {
  return useSyncExternalStore(subscribe, () => state);
}
