import { branchesOf } from "./branches.ts";
import { childrenOf } from "./children.ts";
import { compensate } from "./compensate.ts";
import type { LiveActivation } from "./live-activation.ts";
import type { Moves } from "./moves.ts";

export const moves: Moves<LiveActivation> = { branches: branchesOf, children: childrenOf, compensate };
