import type { ProcessDetail } from "../../engine/contract/index.ts";
import { type CaseFile, caseHead, caseLine, caseTask } from "./case-json.ts";
import { inPortions } from "./in-portions.ts";

/**
 * The documented form of a process as text, indented, piece by piece: no piece takes so long that a window would wait.
 * Together they are what `JSON.stringify(…, null, 2)` gives.
 */
export function* caseText(process: ProcessDetail): Generator<string> {
  const { timeline, tasks } = process;
  yield written(caseHead(process)).slice(0, -"\n}".length);
  yield* list("tasks", tasks, caseTask);
  yield* list("timeline", timeline, caseLine);
  yield "\n}";
}

function* list<Row>(name: keyof CaseFile, rows: readonly Row[], form: (row: Row) => object): Generator<string> {
  yield `,\n  "${name}": [`;
  let comma = "";
  for (const portion of inPortions(rows)) {
    const text = written(portion.map(form));
    yield comma + text.slice("[".length, -"\n]".length).replaceAll("\n", "\n  ");
    comma = ",";
  }
  yield rows.length === 0 ? "]" : "\n  ]";
}

function written(value: object): string {
  return JSON.stringify(value, null, 2);
}
