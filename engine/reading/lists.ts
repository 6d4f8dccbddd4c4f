import type { Page, PageQuery, Person, Place, PlaceCounts, TaskRow } from "../contract/index.ts";
import type { Rights } from "../people/rights.ts";
import type { TaskRecord } from "../storage/records.ts";
import { countedUpTo } from "../storage/task-lists.ts";
import type { Reader } from "./reader.ts";
import { isRestricted } from "./task-actions.ts";
import { taskRow } from "./task-row.ts";

const beforeAll = Number.MAX_SAFE_INTEGER;
const usualPage = 50;
const largestPage = 200;

/** A page of a place, newest first. */
export function listPlace(
  reader: Reader,
  person: Person,
  rights: Rights,
  place: Place,
  { after = beforeAll, limit = usualPage }: PageQuery,
): Page<TaskRow> {
  const size = Math.min(Math.max(1, Math.trunc(limit)), largestPage);
  const flows = visibleFlows(reader, rights);
  const { lists } = reader.stores;
  switch (place) {
    case "inbox":
      return page(reader, lists.inbox(person.id, flows, after, size + 1), size);
    case "archive":
      return page(reader, lists.archive(person.id, flows, after, size + 1), size);
    case "queue":
      return page(reader, takeable(reader, person, rights, flows, after, size + 1), size);
  }
}

/** How much waits, counted up to a limit. */
export function countPlaces(reader: Reader, person: Person, rights: Rights): PlaceCounts {
  const flows = visibleFlows(reader, rights);
  const capped = (count: number) => ({ count: Math.min(count, countedUpTo), more: count > countedUpTo });
  return {
    inbox: capped(reader.stores.lists.inboxCount(person.id, flows)),
    queue: capped(takeable(reader, person, rights, flows, beforeAll, countedUpTo + 1).length),
  };
}

/** Tasks the person could take: permitted by the database's indexes, then by the nodes' own rules, until there are enough. */
function takeable(
  reader: Reader,
  person: Person,
  rights: Rights,
  flows: readonly string[],
  after: number,
  wanted: number,
): readonly TaskRecord[] {
  const found: TaskRecord[] = [];
  for (let before = after; ; ) {
    const batch = reader.stores.lists.queue(rights.grants(), flows, before, wanted);
    for (const task of batch) {
      const process = reader.stores.processes.find(task.process);
      if (process && !isRestricted({ reader, person, process, task })) found.push(task);
      if (found.length === wanted) return found;
    }
    const last = batch.at(-1);
    if (!last || batch.length < wanted) return found;
    before = last.id;
  }
}

/** Flows that the person may view. Flows the program no longer has are seen on their processes' pages only. */
function visibleFlows(reader: Reader, rights: Rights): readonly string[] {
  return [...reader.flows.all()].map((flow) => flow.id).filter((flow) => rights.mayView(flow));
}

/** One row more than fits was asked for: it tells whether there is another page. */
function page(reader: Reader, tasks: readonly TaskRecord[], size: number): Page<TaskRow> {
  const shown = tasks.slice(0, size);
  const rows = shown.flatMap((task) => {
    const process = reader.stores.processes.find(task.process);
    return process ? [taskRow(reader, process, task)] : [];
  });
  const last = shown.at(-1);
  return tasks.length > size && last ? { rows, next: last.id } : { rows };
}
