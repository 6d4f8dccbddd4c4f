import type { Branches, Children } from "../flow/activation.ts";
import type { LiveActivation } from "./live-activation.ts";

/** What an activation needs of its neighbours. Handed in, so that the files of this room don't import in a circle. */
export interface Moves {
  branches(activation: LiveActivation): Branches;
  children(activation: LiveActivation): Children;
  compensate(activation: LiveActivation): void;
}
