import type { TaskRecord } from "../base/records.ts";
import type { TaskListCount } from "../contract/index.ts";
import { Hits } from "../storage/search/hits.ts";
import type { SearchHits } from "../storage/search/found-tasks.ts";
import { allOf, anyOf, type Expression, terms, word } from "../storage/search/expression.ts";
import type { ListQuery, Portion } from "../storage/task-lists.ts";
import type { ListPosition } from "../storage/task-order.ts";
import type { TaskSource } from "../storage/task-scans.ts";
import type { Visibility } from "../storage/visibility.ts";
import type { Actor } from "./actor.ts";
import { type ParsedSearch, parseSearch } from "./parse-search.ts";

/** Up to so many processes a search is answered from what it found; past them the list is scanned, in its order. */
const few = 4_000;
/** Rows of a list that one answer looks at when so many processes have the words that nobody collects them. */
const rowsAtOnce = 4_000;
/** Fewer where they are only counted: somebody waits for the page beside it. */
const rowsCounted = 2_000;
const batch = 500;

/** A list in which somebody searches. */
export interface TaskSearch {
  /** Up to `limit` rows behind `after` that have the words. */
  readonly page: (after: ListPosition | null, limit: number) => Portion;
  /** Exactly how many rows there are unless `more`. `part`: one of so many counts that are asked for together. */
  readonly count: (part?: number) => TaskListCount;
  /** Whether there are rows at all; also where looking on may find some. */
  readonly isAny: () => boolean;
}

/**
 * The rows of a list that have all the words of `text`; null when there is no word in it. Where no row has them as they are
 * typed, words that are one typo away count, too.
 */
export function searchTasks(actor: Actor, source: TaskSource, list: ListQuery, text: string): TaskSearch | null {
  const exact = parseSearch(actor, text, { typos: false });
  if (exact === null) return null;
  // of the list as a whole, so that counts of parts of it add up
  const whole: ListQuery = { visible: list.visible, filter: {}, sort: "newest" };
  const search = searchFor(actor, source, whole, exact);
  if (!search.isAny()) {
    return searchFor(actor, source, list, parseSearch(actor, text, { typos: true }) ?? exact);
  }
  const { text: _text, ...others } = list.filter;
  const isWhole = list.sort === whole.sort && Object.keys(others).length === 0;
  return isWhole ? search : searchFor(actor, source, list, exact);
}

/** The same for given words. */
export function searchFor(actor: Actor, source: TaskSource, list: ListQuery, search: ParsedSearch): TaskSearch {
  const within = allOf([search.mayHaveTasks, ...scopeOf(source, list)]);
  const processes = actor.stores.search.find(within, few + 1);
  if (processes.length === 0) return nothing;
  return processes.length <= few
    ? amongFew(actor, source, list, { processes, terms: ambiguous(search, within) })
    : amongMany(actor, source, list, search, within);
}

const nothing: TaskSearch = {
  page: () => ({ tasks: [], until: null }),
  count: () => ({ count: 0, more: false }),
  isAny: () => false,
};

/** Where a process says all that is typed, all its tasks have it; only words that are titles or numbers tell them apart. */
function ambiguous({ terms }: ParsedSearch, within: Expression): SearchHits["terms"] {
  return terms
    .filter(({ nodes, task }) => nodes.length > 0 || task !== null)
    .map(({ said, nodes, task }) => ({ said: allOf([said, within]), nodes, task }));
}

function amongFew({ stores }: Actor, source: TaskSource, list: ListQuery, hits: SearchHits): TaskSearch {
  return {
    page: (after, limit) => ({ tasks: stores.foundTasks.page(hits, source, list, after, limit), until: null }),
    count: () => ({ count: stores.foundTasks.count(hits, source, list), more: false }),
    isAny: () => stores.foundTasks.isAny(hits, source, list),
  };
}

function amongMany(
  { stores }: Actor,
  source: TaskSource,
  list: ListQuery,
  search: ParsedSearch,
  within: Expression,
): TaskSearch {
  const clear = search.terms.filter(({ nodes, task }) => nodes.length === 0 && task === null);
  const clearHits = new Hits(stores.search, allOf([within, ...clear.map(({ said }) => said)]));
  const unclear = ambiguous(search, within).map(({ said, nodes, task }) => {
    const [hits, titles] = [new Hits(stores.search, said), new Set(nodes)];
    return (row: TaskRecord) => row.id === task || titles.has(`${row.flow} ${row.node}`) || hits.has(row.process);
  });
  const isFound = (row: TaskRecord) => clearHits.has(row.process) && unclear.every((has) => has(row));
  const look = (after: ListPosition | null, limit: number, budget: number): Portion => {
    const tasks: TaskRecord[] = [];
    let last = after;
    for (let looked = 0; looked < budget; looked += batch) {
      const page = stores.lists.page(source, list, last, batch);
      for (const row of page.tasks) {
        if (isFound(row)) tasks.push(row);
        if (tasks.length === limit) return { tasks, until: null };
      }
      last = page.tasks.length < batch ? page.until : (page.tasks.at(-1) ?? null);
      if (last === null) break;
    }
    return { tasks, until: last };
  };
  return {
    page: (after, limit) => look(after, limit, rowsAtOnce),
    count(part = 1) {
      const { tasks, until } = look(null, Infinity, rowsCounted / part);
      return { count: tasks.length, more: until !== null };
    },
    isAny: () => true,
  };
}

/** What every process of the list has: who sees it, whose it is, where it stands. */
function scopeOf(source: TaskSource, { visible, filter }: ListQuery): readonly Expression[] {
  const flow = filter.flow === undefined ? [] : [word(terms.flow(filter.flow))];
  switch (source.listName) {
    case "inbox":
      return [word(terms.participant(source.owner)), word(terms.status("NEW")), ...flow];
    case "archive":
      return [word(terms.participant(source.owner)), ...flow];
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
      ofFlows([...whole, ...objects]),
      allOf([ofFlows(own), word(terms.participant(person))]),
      allOf([ofFlows(waiting), word(terms.status("NEW"))]),
    ]),
  ];
}
