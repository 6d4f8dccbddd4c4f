import type { TaskRecord } from "../base/records.ts";
import { Hits } from "../storage/search/hits.ts";
import type { Found } from "../storage/search/found-tasks.ts";
import { allOf, anyOf, type Expression, terms, word } from "../storage/search/terms.ts";
import type { ListPosition, ListQuery, Scan } from "../storage/task-lists.ts";
import type { Visibility } from "../storage/visibility.ts";
import type { Actor } from "./actor.ts";
import { type SearchWords, searchWords } from "./search-words.ts";

/** Up to so many processes a search is answered from what it found; past them the list is walked, in its order. */
const few = 4_000;
/** Rows of a list that one answer looks at when so many processes have the words that nobody collects them. */
const rowsAtOnce = 5_000;
const batch = 500;

/** A list in which somebody searches. */
export interface TaskSearch {
  /** Up to `wanted` rows behind `after` that pass; `next` where looking on may find more. */
  readonly find: (
    after: ListPosition | null,
    wanted: number,
    passes: (task: TaskRecord) => boolean,
  ) => { readonly rows: readonly TaskRecord[]; readonly next: ListPosition | null };
  /** Whether there are rows at all; also where looking on may find some. */
  readonly isAny: () => boolean;
  /** Exactly how many rows there are; null where they have to be looked at one by one. */
  readonly count: () => number | null;
}

/**
 * The rows of a list that have all the words of `text`; null when there is no word in it. Where no row has them as they are
 * typed, words that are one typo away count, too.
 */
export function searchTasks(actor: Actor, scan: Scan, list: ListQuery, text: string): TaskSearch | null {
  const exact = searchWords(actor, text, { typos: false });
  if (exact === null) return null;
  // of the list as a whole, so that counts of parts of it add up
  const whole: ListQuery = { visible: list.visible, filter: {}, sort: "newest" };
  const isFound = searchFor(actor, scan, whole, exact).isAny();
  return searchFor(actor, scan, list, isFound ? exact : (searchWords(actor, text, { typos: true }) ?? exact));
}

/** The same for given words. */
export function searchFor(actor: Actor, scan: Scan, list: ListQuery, words: SearchWords): TaskSearch {
  const within = allOf([words.mayHaveTasks, ...scopeOf(scan, list)]);
  const processes = actor.stores.search.find(within, few + 1);
  return processes.length <= few
    ? amongFew(actor, scan, list, { processes, words: ambiguous(words, within) })
    : amongMany(actor, scan, list, words, within);
}

/** Where a process says all that is typed, all its tasks have it; only words that are titles or numbers tell them apart. */
function ambiguous({ words }: SearchWords, within: Expression): Found["words"] {
  return words
    .filter(({ nodes, task }) => nodes.length > 0 || task !== null)
    .map((one) => ({ ...one, said: allOf([one.said, within]) }));
}

function amongFew({ stores }: Actor, scan: Scan, list: ListQuery, found: Found): TaskSearch {
  return {
    find(after, wanted, passes) {
      const rows: TaskRecord[] = [];
      if (found.processes.length === 0) return { rows, next: null };
      for (let [last, size] = [after, wanted]; ; size = Math.max(wanted, batch)) {
        const page = stores.found.page(found, scan, list, last, size);
        rows.push(...page.filter(passes));
        last = page.at(-1) ?? null;
        if (rows.length >= wanted || page.length < size) break;
      }
      return { rows: rows.slice(0, wanted), next: null };
    },
    isAny: () => found.processes.length > 0 && stores.found.isAny(found, scan, list),
    count: () => (found.processes.length === 0 ? 0 : stores.found.count(found, scan, list)),
  };
}

function amongMany(
  { stores }: Actor,
  scan: Scan,
  list: ListQuery,
  words: SearchWords,
  within: Expression,
): TaskSearch {
  const clear = words.words.filter(({ nodes, task }) => nodes.length === 0 && task === null);
  const clearHits = new Hits(stores.search, allOf([within, ...clear.map(({ said }) => said)]));
  const unclear = ambiguous(words, within).map(({ said, nodes, task }) => {
    const [hits, titles] = [new Hits(stores.search, said), new Set(nodes)];
    return (row: TaskRecord) => row.id === task || titles.has(`${row.flow} ${row.node}`) || hits.has(row.process);
  });
  const isFound = (row: TaskRecord) => clearHits.has(row.process) && unclear.every((has) => has(row));
  return {
    find(after, wanted, passes) {
      const rows: TaskRecord[] = [];
      let last = after;
      for (let looked = 0; looked < rowsAtOnce; looked += batch) {
        const page = stores.lists.page(scan, list, last, batch);
        for (const row of page) {
          if (isFound(row) && passes(row)) rows.push(row);
          if (rows.length === wanted) return { rows, next: null };
        }
        if (page.length < batch) return { rows, next: null };
        last = page.at(-1) ?? null;
      }
      return { rows, next: last };
    },
    isAny: () => true,
    count: () => null,
  };
}

/** What every process of the list has: who sees it, whose it is, where it stands. */
function scopeOf(scan: Scan, { visible, filter }: ListQuery): readonly Expression[] {
  const flow = filter.flow === undefined ? [] : [word(terms.flow(filter.flow))];
  switch (scan.listName) {
    case "inbox":
      return [word(terms.participant(scan.owner)), word(terms.status("NEW")), ...flow];
    case "archive":
      return [word(terms.participant(scan.owner)), ...flow];
    case "queue":
      return [...visibleScope(visible), word(terms.status("NEW")), ...flow];
    case "everywhere":
      return [...visibleScope(visible), ...flow];
  }
}

/** All that the person sees, and where not all of a flow is seen, more of that: lists ask for each row themselves. */
export function visibleScope({ person, whole, own, asked, objects }: Visibility): readonly Expression[] {
  if (whole === null) return [];
  const ofFlows = (flows: Iterable<string>) => anyOf([...new Set(flows)].map((flow) => word(terms.flow(flow))));
  const waiting = asked.map(({ flow }) => flow);
  return [
    anyOf([
      ofFlows([...whole, ...objects.map(({ flow }) => flow)]),
      allOf([ofFlows(own), word(terms.participant(person))]),
      allOf([ofFlows(waiting), word(terms.status("NEW"))]),
    ]),
  ];
}
