import type { PersonRecord, ProcessRecord } from "../base/records.ts";
import type { Flow } from "../flow/flow.ts";
import { isHuman } from "../nodes/index.ts";
import { readContext } from "../run/process-context.ts";
import type { ReadContext } from "./read-context.ts";

/** In how many running processes an assign rule would give the person a task, as things stand now. */
export function upcomingFor(reader: ReadContext, person: PersonRecord): number {
  const flows = [...reader.flows.all()].filter((flow) => rulesOf(flow).length > 0);
  const names = (flow: Flow) => (process: ProcessRecord) => namesIn(reader, flow, process).has(person.name);
  return flows.reduce((sum, flow) => sum + reader.stores.processes.runningOf(flow.id).filter(names(flow)).length, 0);
}

function rulesOf(flow: Flow) {
  return Object.values(flow.nodes).flatMap((node) => (isHuman(node) && node.assignment ? [node.assignment] : []));
}

function namesIn({ stores, now }: ReadContext, flow: Flow, process: ProcessRecord): ReadonlySet<string> {
  const first = stores.tasks.firstOf(process.id);
  if (!first) return new Set();
  const context = readContext(stores, process, { ...first, data: {}, artifact: null, seed: null }, now);
  const names = rulesOf(flow).flatMap((rule) => {
    try {
      return rule(context) ?? [];
    } catch {
      return []; // what it looks at isn't there yet
    }
  });
  return new Set(names);
}
