import { z } from "zod";
import type { UpdateState } from "./update-state.ts";

const nothing = z.undefined();

/** What a window may ask about updates. What can't be done at the moment changes nothing. */
export const updateInputs = {
  "update.state": nothing,
  "update.check": nothing,
  "update.download": nothing,
  "update.cancel": nothing,
  "update.install": nothing,
} as const;

/** The answers: how things stand now. What follows is told by the event `update`. */
export interface UpdateOutputs extends Record<keyof typeof updateInputs, unknown> {
  "update.state": UpdateState;
  "update.check": UpdateState;
  "update.download": UpdateState;
  "update.cancel": UpdateState;
  "update.install": UpdateState;
}
