import type { FieldChange, HistoryEntry } from "../../../engine/contract/index.ts";

/**
 * One row of a history on the page: a day, the title over what was done about one task, a command, one of its lines, or
 * a fold of what followed by itself. A shape of its own because a row isn't a line: a command's lines become one
 * sentence, and some of them stay out of sight.
 */
export type HistoryRow = { readonly key: string } & (
  | { readonly kind: "day"; readonly at: number }
  /** Several commands about one task stand under its title. */
  | { readonly kind: "step"; readonly title: string }
  | {
      readonly kind: "command";
      readonly entry: number;
      readonly position: number;
      readonly at: number;
      /** The sentence; null: nothing but steps that follow by themselves. */
      readonly headline: HistoryEntry | null;
      /** What the headline changed. */
      readonly changes: readonly FieldChange[];
      /** What else is worth telling; rows of their own below. */
      readonly more: readonly HistoryEntry[];
      /** What followed by itself; a fold below. */
      readonly folded: readonly HistoryEntry[];
      readonly within: boolean;
    }
  | { readonly kind: "line"; readonly line: HistoryEntry; readonly within: boolean }
  | {
      readonly kind: "fold";
      readonly fold: string;
      readonly count: number;
      readonly at: number;
      readonly open: boolean;
      readonly within: boolean;
    }
);

export type CommandRow = Extract<HistoryRow, { kind: "command" }>;

/** Commands as rows, day by day, with what belongs above and below each; `unfolded` names the folds that are open. */
export function historyRows(commands: readonly CommandRow[], unfolded: ReadonlySet<string>): readonly HistoryRow[] {
  const rows: HistoryRow[] = [];
  let day = "";
  let step: number | undefined;
  for (const [index, command] of commands.entries()) {
    const today = new Date(command.at).toDateString();
    if (today !== day) {
      rows.push({ kind: "day", key: `day ${command.entry}`, at: command.at });
      [day, step] = [today, undefined];
    }
    if (command.headline === null) {
      if (joinsFoldBefore(commands[index - 1], command)) continue;
      addFold(rows, foldedFrom(commands, index), unfolded, step !== undefined);
      continue;
    }
    const task = command.headline.task;
    if (task === null || task.id !== step) {
      const grouped = task !== null && isAboutNext(commands, index, task.id);
      step = grouped ? task.id : undefined;
      if (grouped) rows.push({ kind: "step", key: `step ${command.entry}`, title: task.title });
    }
    const within = step !== undefined;
    rows.push({ ...command, within });
    for (const line of command.more) rows.push({ kind: "line", key: `line ${line.index}`, line, within });
    if (command.folded.length > 0) addFold(rows, command.folded, unfolded, within);
  }
  return rows;
}

function sameDay(a: CommandRow, b: CommandRow): boolean {
  return new Date(a.at).toDateString() === new Date(b.at).toDateString();
}

function joinsFoldBefore(before: CommandRow | undefined, command: CommandRow): boolean {
  return before !== undefined && before.headline === null && sameDay(before, command);
}

/** The lines of this command, and of those behind it that tell nothing but such steps either. */
function foldedFrom(commands: readonly CommandRow[], first: number): readonly HistoryEntry[] {
  const lines: HistoryEntry[] = [];
  for (let index = first; index < commands.length; index += 1) {
    const command = commands[index];
    if (command === undefined || (index > first && !joinsFoldBefore(commands[index - 1], command))) break;
    if (command.headline !== null) break;
    lines.push(...command.folded);
  }
  return lines;
}

function addFold(
  rows: HistoryRow[],
  lines: readonly HistoryEntry[],
  unfolded: ReadonlySet<string>,
  within: boolean,
): void {
  const [first] = lines;
  if (first === undefined) return;
  const fold = `fold ${first.index}`;
  const open = unfolded.has(fold);
  rows.push({ kind: "fold", key: fold, fold, count: lines.length, at: first.at, open, within });
  if (!open) return;
  for (const line of lines) rows.push({ kind: "line", key: `line ${line.index}`, line, within });
}

/** Whether the next command that tells something, on the same day, is about the same task. */
function isAboutNext(commands: readonly CommandRow[], index: number, task: number): boolean {
  const [command, next] = [commands[index], commands.find(({ headline }, at) => at > index && headline !== null)];
  return command !== undefined && next !== undefined && sameDay(command, next) && next.headline?.task?.id === task;
}
