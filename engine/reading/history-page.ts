import type { HistoryKind, HistoryPage, HistoryQuery, HistorySummary } from "../contract/index.ts";
import type { ProcessRecord } from "../base/records.ts";
import { describedFields } from "../forms/fields-of.ts";
import { kindOfEvent } from "../history/history-filter.ts";
import type { ProcessHistory } from "../history/process-history.ts";
import { historyEntry } from "./history-entry.ts";
import { knownSchemas } from "./known-schemas.ts";
import type { ReadServices } from "./read-services.ts";
import { personOf } from "./person-of.ts";

const defaultLimit = 200;
const maxLimit = 500;

/** A page of the lines that pass the filter. */
export function historyPage(
  reader: ReadServices,
  process: ProcessRecord,
  history: ProcessHistory,
  query: HistoryQuery,
): HistoryPage {
  const { filter = {}, newestFirst = false, after, limit = defaultLimit } = query;
  const wanted = Math.max(1, Math.min(limit, maxLimit));
  const passing = history.passing(filter);
  const chosen = newestFirst ? pageBefore(passing, after, wanted) : pageBehind(passing, after, wanted);
  const last = chosen.at(-1);
  const isEnd = last === undefined || last === (newestFirst ? passing[0] : passing.at(-1));
  return {
    lines: chosen.flatMap((line) => historyEntry(reader, process, history, line) ?? []),
    ...(isEnd ? {} : { next: last }),
    matched: passing.length,
  };
}

function pageBehind(passing: readonly number[], after: number | undefined, limit: number): readonly number[] {
  const first = after === undefined ? 0 : countBelow(passing, after + 1);
  return passing.slice(first, first + limit);
}

function pageBefore(passing: readonly number[], after: number | undefined, limit: number): readonly number[] {
  const end = after === undefined ? passing.length : countBelow(passing, after);
  return passing.slice(Math.max(0, end - limit), end).toReversed();
}

/** How many of the numbers, which ascend, are below `bound`. */
function countBelow(numbers: readonly number[], bound: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((numbers[middle] ?? bound) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a history has. */
export function historySummary(reader: ReadServices, process: ProcessRecord, history: ProcessHistory): HistorySummary {
  const people = new Set<number>();
  const found = new Set<HistoryKind>();
  const names = new Set<string>();
  for (const { actor, steps } of history.entries) {
    if (actor !== null && steps.length > 0) people.add(actor);
    for (const { event, person, changes = [] } of steps) {
      if (person !== undefined) people.add(person);
      found.add(kindOfEvent[event]);
      if (event === "process.started") continue;
      for (const { name } of changes) names.add(name);
    }
  }
  const known = knownSchemas(reader, process);
  const titles = [known.artifact?.schema, known.data].map(
    (schema) => schema && describedFields(schema, reader.language),
  );
  const titleOf = (name: string) => titles.map((fields) => fields?.get(name)?.title).find(Boolean);
  return {
    commands: history.entries.length,
    lines: history.steps.length,
    people: [...people].flatMap((id) => personOf(reader, id) ?? []),
    kinds: [...found],
    fields: [...names].flatMap((name) => {
      const title = titleOf(name);
      return title === undefined ? [] : [{ name, title }];
    }),
    brokenEntry: history.brokenEntry,
  };
}
