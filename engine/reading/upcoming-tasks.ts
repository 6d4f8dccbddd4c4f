import type { PersonRecord, ProcessRecord } from "../base/records.ts";
import type { Flow } from "../flow/flow.ts";
import { isHuman } from "../nodes/index.ts";
import { readContext } from "../run/process-context.ts";
import type { ReadServices } from "./read-services.ts";

/** So many processes are looked at before others are served: some ten milliseconds. */
const batchSize = 100;

/**
 * In how many running processes an assign rule would give the person a task, as things stand now. Every `next` looks at some
 * of them.
 */
export function* upcomingFor(reader: ReadServices, person: PersonRecord): Generator<void, number> {
  let count = 0;
  for (const flow of [...reader.flows.all()].filter((one) => rulesOf(one).length > 0)) {
    for (let after: number | undefined = 0; after !== undefined; ) {
      const running = reader.stores.processes.runningOf(flow.id, after, batchSize);
      count += running.filter((process) => namesIn(reader, flow, process).has(person.name)).length;
      yield;
      after = running.length < batchSize ? undefined : running.at(-1)?.id;
    }
  }
  return count;
}

function rulesOf(flow: Flow) {
  return Object.values(flow.nodes).flatMap((node) => (isHuman(node) && node.assignment ? [node.assignment] : []));
}

function namesIn({ stores, now }: ReadServices, flow: Flow, process: ProcessRecord): ReadonlySet<string> {
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
