import { branchesOf } from "./branches.ts";
import { childrenOf } from "./children.ts";
import { compensate } from "./compensate.ts";
import type { Moves } from "./moves.ts";

export const moves: Moves = { branches: branchesOf, children: childrenOf, compensate };
