import type { TaskRow } from "../../engine/contract/index.ts";
import type { RowGroup } from "./group-rows.ts";

/** Heights in CSS pixels; the head is the name of a group. */
export interface LineHeights {
  readonly row: number;
  readonly head: number;
}

/** A group with its place in the list, in CSS pixels from its top. */
export interface LaidOutGroup extends RowGroup {
  readonly start: number;
  readonly height: number;
  /** 0 for one without a name. */
  readonly headHeight: number;
}

/** A line of a list: the name of a group, or one of its rows. */
export interface ListLine {
  readonly key: string;
  readonly height: number;
  readonly group: LaidOutGroup;
  /** Null: the name of the group. */
  readonly row: TaskRow | null;
  /** From the top of its group, in CSS pixels. */
  readonly offset: number;
}

/** Where every line of a list stands: all rows are of one height, so nothing has to be measured. */
export function layOut(groups: readonly RowGroup[], heights: LineHeights): readonly ListLine[] {
  let start = 0;
  return groups.flatMap((group): readonly ListLine[] => {
    const headHeight = group.name.by === "none" ? 0 : heights.head;
    const height = headHeight + group.rows.length * heights.row;
    const placed: LaidOutGroup = { ...group, start, height, headHeight };
    start += height;
    const rows = group.rows.map((row, index) => ({
      key: `row ${row.id}`,
      height: heights.row,
      group: placed,
      row,
      offset: headHeight + index * heights.row,
    }));
    if (headHeight === 0) return rows;
    return [{ key: `head ${group.key}`, height: headHeight, group: placed, row: null, offset: 0 }, ...rows];
  });
}

/** Cuts lines into their groups, in order. */
export function byGroup(lines: readonly ListLine[]): readonly (readonly [LaidOutGroup, readonly ListLine[]])[] {
  const groups = new Map<LaidOutGroup, ListLine[]>();
  for (const line of lines) groups.set(line.group, [...(groups.get(line.group) ?? []), line]);
  return [...groups];
}
