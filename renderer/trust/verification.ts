import { useSyncExternalStore } from "react";
import type { AuditProgress, BrokenEntry } from "../../engine/contract/index.ts";
import { call } from "../api/client.ts";

/** How the check of the whole history stands. Times are UTC milliseconds. */
export type Verification =
  | { readonly phase: "idle" }
  | { readonly phase: "running" | "canceled"; readonly last: number; readonly newest: number }
  | { readonly phase: "holds"; readonly entries: number; readonly at: number }
  | { readonly phase: "broken"; readonly broken: BrokenEntry; readonly at: number }
  | { readonly phase: "failed"; readonly error: unknown };

let state: Verification = { phase: "idle" };
let run = 0;
const listeners = new Set<() => void>();

function become(next: Verification): void {
  state = next;
  for (const listener of listeners) listener();
}

function outcome({ last, broken }: AuditProgress): Verification {
  const at = Date.now();
  return broken === null ? { phase: "holds", entries: last, at } : { phase: "broken", broken, at };
}

/** Checks the whole history, portion by portion, whatever the window shows meanwhile; goes on where one stopped it. */
export async function verify(from = 0): Promise<void> {
  if (state.phase === "running") return;
  run += 1;
  const mine = run;
  become({ phase: "running", last: from, newest: from });
  try {
    for (let after = from; ; ) {
      const progress = await call("audit.check", { after });
      if (mine !== run) return;
      if (progress.finished) return become(outcome(progress));
      after = progress.last;
      become({ phase: "running", last: after, newest: progress.newest });
    }
  } catch (error) {
    if (mine === run) become({ phase: "failed", error });
  }
}

/** Stops a check that is under way. */
export function cancelVerification(): void {
  if (state.phase !== "running") return;
  run += 1;
  become({ ...state, phase: "canceled" });
}

/** Forgets what was found: it was for the eyes of the person who asked. */
export function forgetVerification(): void {
  run += 1;
  shown = false;
  become({ phase: "idle" });
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
