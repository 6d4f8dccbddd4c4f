import type { ProcessStatus, TaskStatus } from "./status.ts";

/** Keyset paging: `after` is the `next` of the page before. */
export interface PageQuery {
  readonly after?: number;
  /** 1 to 200 rows; 50 unless told. */
  readonly limit?: number;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Absent on the last page. A page that has it may hold fewer rows than were asked for, or none: there is more to look through. */
  readonly next?: number;
}

/** UTC milliseconds; from the first, up to and without the second. */
export interface Range {
  readonly from?: number;
  readonly until?: number;
}

/** One field of a process's data or record: numbers, or dates as `2026-02-28`, from the first to
 * the second, both included. A text holds `contains`, whatever the case of its Latin letters. */
export type FieldFilter = { readonly part: "data" | "artifact"; readonly name: string } & (
  | { readonly equals: string | number | boolean }
  | { readonly contains: string }
  | { readonly from?: number | string; readonly to?: number | string }
);

/** Which tasks; absent parts don't limit. */
export interface TaskFilter {
  readonly fields?: readonly FieldFilter[];
  readonly flow?: string;
  readonly node?: string;
  readonly statuses?: readonly TaskStatus[];
  readonly owner?: number;
  /** Who started the process. */
  readonly startedBy?: number;
  readonly created?: Range;
  /** Null: without a due time. */
  readonly due?: Range | null;
  /** Words that the process's data or record has, each by its beginning. */
  readonly text?: string;
}

/** `due`: the earliest first, tasks without a due time last. `priority`: the highest first. `flow`: flow by
 * flow, `starter`: by who started the process, nobody's first; the oldest of each first. */
export type TaskSort = "newest" | "oldest" | "due" | "priority" | "flow" | "starter";

export interface TaskQuery extends PageQuery, TaskFilter {
  /** Newest first unless told. */
  readonly sort?: TaskSort;
}

export interface ProcessFilter {
  readonly fields?: readonly FieldFilter[];
  readonly flow?: string;
  readonly status?: ProcessStatus;
  readonly startedBy?: number;
  readonly created?: Range;
  readonly text?: string;
}

export interface ProcessQuery extends PageQuery, ProcessFilter {
  readonly sort?: "newest" | "oldest";
}
