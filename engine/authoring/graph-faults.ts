import type { MissingBranches } from "../nodes/if.ts";
import type { TargetsOf } from "../nodes/node-builder.ts";

/**
 * What is wrong with the names in a graph, each the rest of a sentence that begins with "The node"; never when nothing
 * is. `defineFlow` asks for one of these sentences in place of the flow's id: it is the one property whose own type is
 * short, so that the compiler shows the sentence and not the types of the builders.
 */
export type GraphFaults<Nodes> = {
  [Key in keyof Nodes & string]: UnknownName<Key, Nodes> | MissingBranch<Key, MissingBranches<Nodes[Key]>>;
}[keyof Nodes & string];

type UnknownName<Key extends keyof Nodes & string, Nodes> =
  Exclude<TargetsOf<Nodes[Key]>, keyof Nodes> extends infer Wrong extends string
    ? Wrong extends string
      ? `\`${Key}\` names \`${Wrong}\`, which is no node.${DidYouMean<Wrong, keyof Nodes & string>}`
      : never
    : never;

type MissingBranch<Key extends string, Way extends string> = Way extends string
  ? `\`${Key}\` has no ${Way}(): an If needs both ways.`
  : never;

type DidYouMean<Wrong extends string, Names extends string> = [Within<Wrong, Names, [1]>] extends [never]
  ? [Within<Wrong, Names, [1, 1]>] extends [never]
    ? ""
    : ` Did you mean \`${Within<Wrong, Names, [1, 1]>}\`?`
  : ` Did you mean \`${Within<Wrong, Names, [1]>}\`?`;

/** The names that so many edits make of what was written, capitals or not. */
type Within<Wrong extends string, Names extends string, Edits extends readonly unknown[]> = Names extends string
  ? true extends IsNear<Lowercase<Wrong>, Lowercase<Names>, Edits>
    ? Names
    : never
  : never;

/** Whether a letter more or less, another one, or two swapped, make one word of the other. */
type IsNear<One extends string, Other extends string, Edits extends readonly unknown[]> = One extends Other
  ? true
  : One extends `${infer First}${infer Rest}`
    ? Other extends `${First}${infer OtherRest}`
      ? IsNear<Rest, OtherRest, Edits>
      : Edited<One, Other, Edits>
    : Edited<One, Other, Edits>;

type Edited<One extends string, Other extends string, Edits extends readonly unknown[]> = Edits extends readonly [
  unknown,
  ...infer Fewer,
]
  ?
      | (One extends `${string}${infer Rest}` ? IsNear<Rest, Other, Fewer> : false)
      | (Other extends `${string}${infer OtherRest}` ? IsNear<One, OtherRest, Fewer> : false)
      | Replaced<One, Other, Fewer>
      | Swapped<One, Other, Fewer>
  : false;

type Replaced<One extends string, Other extends string, Fewer extends readonly unknown[]> = [One, Other] extends [
  `${string}${infer Rest}`,
  `${string}${infer OtherRest}`,
]
  ? IsNear<Rest, OtherRest, Fewer>
  : false;

type Swapped<
  One extends string,
  Other extends string,
  Fewer extends readonly unknown[],
> = One extends `${infer First}${infer Second}${infer Rest}`
  ? Other extends `${Second}${First}${infer OtherRest}`
    ? IsNear<Rest, OtherRest, Fewer>
    : false
  : false;
