import type { Tone } from "./decision.ts";
import type { Person } from "./person.ts";
import type { ProcessStatus } from "./status.ts";

/** One step of a process as people tell of it: gateways, joins and deadlines are none. */
export interface ProcessStep {
  readonly state: "done" | "now" | "next";
  /** The node's name in its flow. */
  readonly node: string;
  readonly title: string;
  /** Who did it, or has it; empty when nobody does, or it is to come. */
  readonly people: readonly Person[];
  /** Whether people do it; else Intray, or code. */
  readonly isForPeople: boolean;
  /** When it was done, or since when it has waited; null while it is to come. UTC milliseconds. */
  readonly at: number | null;
  /** The first time that is due, in UTC milliseconds. */
  readonly due: number | null;
  /** A task of it failed and waits for somebody who repairs it. */
  readonly hasFailed: boolean;
  /** What was decided in it, in words; null: nothing. */
  readonly outcome: string | null;
  /** How what was decided in it, or an end, is meant; null: nobody said. */
  readonly tone: Tone | null;
  /** What goes on, or comes, at the same time, by title. */
  readonly beside: readonly string[];
  /** What may come in its place, by title: nothing has decided yet. Empty when it will come for certain. */
  readonly instead: readonly string[];
}

/** Where a process stands in a few words: at most one step before, where it is, and at most two after. */
export interface ProcessSteps {
  readonly status: ProcessStatus;
  /** In this order; empty when the program no longer has the flow. */
  readonly steps: readonly ProcessStep[];
}
