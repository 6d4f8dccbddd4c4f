import { z } from "zod";

/** A picture written in one line: `start DONE start, a NEW start/2_1, process NEW`. */
export function rows(line: string): readonly string[] {
  return line.split(", ");
}

/** What the flows of the conformance suite have in common. */
export const common = {
  version: 1,
  title: "Flow",
  description: "A flow under test.",
  data: z.object({
    count: z.number().default(0),
    ok: z.boolean().default(false),
    log: z.array(z.string()).default([]),
  }),
};

export const nothing = (): void => undefined;

export function fail(): never {
  throw new Error("It failed.");
}
