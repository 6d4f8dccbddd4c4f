import type { ProcessDetail } from "../../engine/contract/index.ts";
import {
  exportedAttachment,
  exportedComment,
  exportedEntry,
  exportedHead,
  exportedTask,
  type ProcessExport,
} from "./process-json.ts";
import { inBatches } from "./in-batches.ts";

/**
 * The documented form of a process as text, indented, piece by piece: no piece takes so long that a window would wait.
 * Together they are what `JSON.stringify(…, null, 2)` gives.
 */
export function* exportText(process: ProcessDetail): Generator<string> {
  const { timeline, tasks, comments, attachments } = process;
  yield written(exportedHead(process)).slice(0, -"\n}".length);
  yield* list("tasks", tasks, exportedTask);
  yield* list("comments", comments, exportedComment);
  yield* list("attachments", attachments, exportedAttachment);
  yield* list("timeline", timeline, exportedEntry);
  yield "\n}";
}

function* list<Row>(name: keyof ProcessExport, rows: readonly Row[], form: (row: Row) => object): Generator<string> {
  yield `,\n  "${name}": [`;
  let comma = "";
  for (const portion of inBatches(rows)) {
    const text = written(portion.map(form));
    yield comma + text.slice("[".length, -"\n]".length).replaceAll("\n", "\n  ");
    comma = ",";
  }
  yield rows.length === 0 ? "]" : "\n  ]";
}

function written(value: object): string {
  return JSON.stringify(value, null, 2);
}
