import { localize } from "../base/localize.ts";
import type { DynamicText } from "../flow/node.ts";
import { requireSynchronous } from "../flow/require-synchronous.ts";
import { titleFromName, titleOfGoneNode } from "../nodes/default-title.ts";
import { readContext } from "../run/process-context.ts";
import type { ProcessRecord, TaskRecord } from "../base/records.ts";
import { findStoredFlow, findStoredTitle } from "../run/stored-flows.ts";
import type { ReadServices } from "./read-services.ts";

/** How a task's node is called; words of its name where nothing else is left of the node. */
export function taskTitle(reader: ReadServices, task: Pick<TaskRecord, "flow" | "node">): string {
  const title =
    reader.flows.findNode(task.flow, task.node)?.annotation.title ??
    findStoredTitle(reader.stores, task.flow, task.node);
  return localize(title ?? titleOfGoneNode(task.node), reader.language);
}

/** How a flow is called; words of its id where nothing else is left of the flow. */
export function flowTitle(reader: ReadServices, flow: string): string {
  const title = (reader.flows.find(flow) ?? findStoredFlow(reader.stores, flow))?.title;
  return localize(title ?? titleFromName(flow), reader.language);
}

/** `result` if done, or what was decided; else `summary`, else `description`, else what the process is about, else the title. */
export function taskSubject(reader: ReadServices, process: ProcessRecord, task: TaskRecord): string {
  const annotation = reader.flows.nodeOf(task)?.annotation;
  const { result, summary, description } = annotation ?? {};
  const about = annotation && reader.flows.find(task.flow)?.summary;
  const candidates = [
    task.status === "DONE" ? (result ?? task.decision?.outcome) : undefined,
    summary,
    description,
    about,
  ];
  return firstText(reader, process, task, candidates) ?? taskTitle(reader, task);
}

/** The same for a process; `description` is the flow's. */
export function processSubject(
  reader: ReadServices,
  process: ProcessRecord,
  first = reader.stores.tasks.firstOf(process.id),
): string {
  const flow = reader.flows.find(process.flow);
  if (!flow || !first) return flowTitle(reader, process.flow);
  const candidates = [process.status === "DONE" ? flow.result : null, flow.summary, flow.description];
  return firstText(reader, process, first, candidates) ?? flowTitle(reader, process.flow);
}

/** An author's text that fails, for instance on a record that isn't there yet, or is empty gives way to the next one. */
function firstText(
  reader: ReadServices,
  process: ProcessRecord,
  task: TaskRecord,
  candidates: readonly (DynamicText | null | undefined)[],
): string | null {
  for (const candidate of candidates) {
    if (candidate === null || candidate === undefined) continue;
    try {
      const said =
        typeof candidate === "function"
          ? requireSynchronous(candidate(readContext(reader.stores, process, task, reader.now)), { name: task.node })
          : candidate;
      const words: unknown = localize(said, reader.language);
      if (typeof words === "string" && words !== "") return words;
    } catch {
      // the next candidate says less, but says it
    }
  }
  return null;
}
