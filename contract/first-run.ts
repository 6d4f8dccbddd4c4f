import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type { Person } from "../engine/contract/index.ts";
import { newPerson, nothing } from "./inputs.ts";

/** What a window may ask before there is anybody in Intray. */
export const firstRunChannels = {
  "firstRun.state": channel({ input: nothing, output: answer<{ readonly needed: boolean }>(), open: true }),
  "firstRun.create": channel({
    input: z.strictObject({ ...newPerson, sample: z.boolean() }),
    output: answer<{ readonly sample: SampleSignIns | null }>(),
    open: true,
  }),
} as const;

/** Whom one can sign in as to try Intray. */
export interface SampleSignIns {
  readonly people: readonly Person[];
  readonly password: string;
}
