import { localize } from "../base/localize.ts";
import type { TaskRecord } from "../base/records.ts";
import type { FoundRecord, Json, Person, ProcessRow, SearchResult, TaskRow } from "../contract/index.ts";
import { typedTerms } from "../contract/search-terms.ts";
import { createValueFormats } from "../contract/value-formats.ts";
import { asPerson } from "../people/as-person.ts";
import type { ListQuery, Portion } from "../storage/task-lists.ts";
import type { ListPosition } from "../storage/task-order.ts";
import type { Actor } from "./actor.ts";
import { processRow } from "./process-detail.ts";
import { findProcesses } from "./process-search.ts";
import { recordRef } from "./relations.ts";
import { isFoundBy, parseSearch } from "./parse-search.ts";
import { shownTexts } from "./shown-texts.ts";
import { taskRows } from "./task-row.ts";
import { searchFor, type TaskSearch } from "./task-search.ts";
import { visibilityOf, visibleProcesses } from "./visibility.ts";

/** So many rows are looked at at once: among them are steps that nobody does. */
const batch = 100;

const plain = createValueFormats("en");

/** The newest of each kind that have all the words of `text`; nothing when there are no words in it. */
export function searchEverywhere(actor: Actor, text: string, limit: number): SearchResult {
  const typed = typedTerms(text);
  if (typed.length === 0) return { tasks: [], processes: [], people: [], records: [] };
  const processes = exactFirst(limit, (typos, wanted) => processesWith(actor, text, typos, wanted));
  return {
    tasks: exactFirst(limit, (typos, wanted) => tasksWith(actor, text, typos, wanted)),
    processes,
    people: exactFirst(limit, (typos, wanted) => peopleCalled(actor, typed, typos).slice(0, wanted)),
    records: recordsWith(actor, typed, processes),
  };
}

/** What is there as it was typed, then what is one typo away; everything once. */
function exactFirst<Row extends { readonly id: number }>(
  limit: number,
  find: (typos: boolean, wanted: number) => readonly Row[],
): readonly Row[] {
  const exact = find(false, limit);
  if (exact.length === limit) return exact;
  const known = new Set(exact.map(({ id }) => id));
  const similar = find(true, limit + known.size).filter(({ id }) => !known.has(id));
  return [...exact, ...similar].slice(0, limit);
}

function tasksWith(actor: Actor, text: string, typos: boolean, limit: number): readonly TaskRow[] {
  const words = parseSearch(actor, text, { typos });
  if (words === null) return [];
  const list: ListQuery = { visible: visibilityOf(actor), filter: {}, sort: "newest" };
  const search = searchFor(actor, { listName: "everywhere" }, list, words);
  return taskRows(actor, doneByPeople(search, limit));
}

/** The newest that people do or did. */
function doneByPeople(search: TaskSearch, limit: number): readonly TaskRecord[] {
  const found: TaskRecord[] = [];
  for (let after: ListPosition | null = null; ; ) {
    const { tasks, until }: Portion = search.page(after, batch);
    found.push(...tasks.filter(({ kind }) => kind === "HUMAN"));
    after = tasks.at(-1) ?? null;
    if (found.length >= limit || tasks.length < batch || until !== null) return found.slice(0, limit);
  }
}

function processesWith(actor: Actor, text: string, typos: boolean, limit: number): readonly ProcessRow[] {
  return findProcesses(actor, visibleProcesses(actor), { text, typos, limit }).flatMap((id) => {
    const process = actor.stores.processes.find(id);
    return process ? [processRow(actor, process)] : [];
  });
}

function peopleCalled({ stores }: Actor, typed: readonly string[], typos: boolean): readonly Person[] {
  const isCalled = (text: string) => typed.every((word) => isFoundBy(word, text, { typos }));
  return stores.people
    .active()
    .filter(({ name, displayName }) => isCalled(`${displayName} ${name}`))
    .map(asPerson);
}

/** The records of processes that were found, where they themselves say what was typed. */
function recordsWith(actor: Actor, typed: readonly string[], processes: readonly ProcessRow[]): readonly FoundRecord[] {
  const found = new Map<number, FoundRecord>();
  for (const { id, flowId } of processes) {
    const artifact = actor.stores.processes.find(id)?.artifact ?? null;
    const record = artifact === null ? undefined : actor.stores.artifacts.find(artifact);
    const type = actor.flows.find(flowId)?.artifact;
    if (!record || !type || record.type !== type.id || found.has(record.id)) continue;
    const ref = recordRef(actor, record);
    const says = [
      ref.label,
      ...Object.values(record.data).flatMap((value: Json) => shownTexts(value, { type: "hidden" }, plain)),
    ].join(" ");
    if (!typed.every((word) => isFoundBy(word, says, { typos: true }))) continue;
    found.set(record.id, { ref, title: localize(type.title, actor.language) });
  }
  return [...found.values()];
}
