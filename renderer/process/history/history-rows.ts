import type { FieldChange, HistoryEntry } from "../../../engine/contract/index.ts";

/**
 * One row of a history on the page: a command, or one of its lines. A shape of its own because a row isn't a line: a
 * command's lines become one sentence, and some of them stay out of sight.
 */
export type HistoryRow = { readonly key: string } & (
  | {
      readonly kind: "command";
      readonly entry: number;
      readonly position: number;
      readonly at: number;
      /** The sentence; null: nothing but steps that follow by themselves. */
      readonly headline: HistoryEntry | null;
      /** What the headline changed. */
      readonly changes: readonly FieldChange[];
      /** What else is worth telling; rows of their own. */
      readonly more: readonly HistoryEntry[];
      /** What followed by itself. */
      readonly automatic: readonly HistoryEntry[];
    }
  | { readonly kind: "line"; readonly line: HistoryEntry }
);

export type CommandRow = Extract<HistoryRow, { kind: "command" }>;

/**
 * Commands as rows, in the order in which they are given, with what belongs to each: behind it where the oldest come first,
 * else before it. Automatic steps only when they are asked for.
 */
export function historyRows(
  commands: readonly CommandRow[],
  { newestFirst, automatic }: { readonly newestFirst: boolean; readonly automatic: boolean },
): readonly HistoryRow[] {
  return commands.flatMap((command) => {
    const lines = [...command.more, ...(automatic ? command.automatic : [])].toSorted((a, b) => a.index - b.index);
    const rows: HistoryRow[] = [
      ...(command.headline === null ? [] : [command]),
      ...lines.map((line): HistoryRow => ({ kind: "line", key: `line ${line.index}`, line })),
    ];
    return newestFirst ? rows.toReversed() : rows;
  });
}

/** How many steps followed by themselves. */
export function automaticCount(commands: readonly CommandRow[]): number {
  return commands.reduce((count, { automatic }) => count + automatic.length, 0);
}
