import type { HistoryLine } from "../../../engine/contract/index.ts";
import type { Deed } from "./deeds.ts";

/** One row of a history on the page. Steps that follow by themselves are folded into one. */
export type HistoryRow = { readonly key: string } & (
  | { readonly kind: "day"; readonly at: number }
  /** Several deeds about one task stand under its title. */
  | { readonly kind: "step"; readonly title: string }
  | { readonly kind: "deed"; readonly deed: Deed; readonly within: boolean }
  | { readonly kind: "line"; readonly line: HistoryLine; readonly within: boolean }
  | {
      readonly kind: "fold";
      readonly fold: string;
      readonly count: number;
      readonly at: number;
      readonly open: boolean;
      readonly within: boolean;
    }
);

/** Deeds as rows, day by day; `unfolded` names the folds that are open. */
export function historyRows(deeds: readonly Deed[], unfolded: ReadonlySet<string>): readonly HistoryRow[] {
  const rows: HistoryRow[] = [];
  let day = "";
  let step: number | undefined;
  for (const [index, deed] of deeds.entries()) {
    const today = new Date(deed.at).toDateString();
    if (today !== day) {
      rows.push({ kind: "day", key: `day ${deed.entry}`, at: deed.at });
      [day, step] = [today, undefined];
    }
    if (deed.headline === null) {
      if (joinsFoldBefore(deeds[index - 1], deed)) continue;
      addFold(rows, foldedFrom(deeds, index), unfolded, step !== undefined);
      continue;
    }
    const task = deed.headline.task;
    if (task === null || task.id !== step) {
      const grouped = task !== null && isAboutNext(deeds, index, task.id);
      step = grouped ? task.id : undefined;
      if (grouped) rows.push({ kind: "step", key: `step ${deed.entry}`, title: task.title });
    }
    const within = step !== undefined;
    rows.push({ kind: "deed", key: `deed ${deed.entry}`, deed, within });
    for (const line of deed.more) rows.push({ kind: "line", key: `line ${line.index}`, line, within });
    if (deed.folded.length > 0) addFold(rows, deed.folded, unfolded, within);
  }
  return rows;
}

function sameDay(a: Deed, b: Deed): boolean {
  return new Date(a.at).toDateString() === new Date(b.at).toDateString();
}

function joinsFoldBefore(before: Deed | undefined, deed: Deed): boolean {
  return before !== undefined && before.headline === null && sameDay(before, deed);
}

/** The lines of this deed, and of those behind it that tell nothing but such steps either. */
function foldedFrom(deeds: readonly Deed[], first: number): readonly HistoryLine[] {
  const lines: HistoryLine[] = [];
  for (let index = first; index < deeds.length; index += 1) {
    const deed = deeds[index];
    if (deed === undefined || (index > first && !joinsFoldBefore(deeds[index - 1], deed))) break;
    if (deed.headline !== null) break;
    lines.push(...deed.folded);
  }
  return lines;
}

function addFold(
  rows: HistoryRow[],
  lines: readonly HistoryLine[],
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

/** Whether the next deed that tells something, on the same day, is about the same task. */
function isAboutNext(deeds: readonly Deed[], index: number, task: number): boolean {
  const [deed, next] = [deeds[index], deeds.find(({ headline }, at) => at > index && headline !== null)];
  return deed !== undefined && next !== undefined && sameDay(deed, next) && next.headline?.task?.id === task;
}
