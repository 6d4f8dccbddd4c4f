import type { LiveActivation } from "./live-activation.ts";
import type { UnitOfWork } from "./unit-of-work.ts";

/** One public engine function at work, with its tasks ready to be moved. */
export type Command = UnitOfWork<LiveActivation>;
