import type { Flow } from "../flow/flow.ts";
import { type Soundness, soundnessOf } from "../flow/soundness/soundness.ts";
import { nodeTraits } from "../nodes/node-traits.ts";

/**
 * Looks for processes of a flow that get stuck or run otherwise than meant: each problem once, with the way there. Looks at
 * no more than `maxStates` situations; `complete` is false when there are more.
 */
export function checkSoundness(flow: Flow, options: { readonly maxStates?: number } = {}): Soundness {
  return soundnessOf(flow, nodeTraits, options);
}
