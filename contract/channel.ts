import type { z } from "zod";
import type { Feature } from "./features.ts";

/** One thing that a window may ask. */
export interface Channel {
  /** The shape of the question. Strict: an unknown key is refused. */
  readonly input: z.ZodType;
  /** The type of the answer; never called. */
  readonly output: () => unknown;
  /** Answers before anybody has signed in, and while the window is locked. */
  readonly open?: true;
  /** Answers also while the person still has a password that somebody else set. */
  readonly withTemporaryPassword?: true;
  /** Needs the machine at which the person sits; a server has no answer to it. */
  readonly desktop?: true;
  /** What an administrator takes away with it. */
  readonly feature?: Feature;
}

/** An entry of a table of channels. */
export function channel<const One extends Channel>(one: One): One {
  return one;
}

/** What a channel answers: a type alone, as engine and window share it; nothing is checked as the program runs. */
export function answer<Value>(): () => Value {
  return () => {
    throw new Error("An answer's type is not to be called.");
  };
}
