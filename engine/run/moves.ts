import type { Branches, Children } from "../flow/activation.ts";

/** What an activation needs of its neighbours. Handed in, so that the files of this room don't import in a circle. */
export interface Moves<Moving> {
  branches(activation: Moving): Branches;
  children(activation: Moving): Children;
  compensate(activation: Moving): void;
}
