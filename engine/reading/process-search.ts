import type { ProcessCount, ProcessQuery } from "../contract/index.ts";
import { allOf, type Expression, terms, word } from "../storage/search/expression.ts";
import type { ProcessPortion } from "../storage/process-lists.ts";
import type { Visibility } from "../storage/visibility.ts";
import type { Actor } from "./actor.ts";
import { parseSearch } from "./parse-search.ts";
import { visibleScope } from "./task-search.ts";

/** So many processes are asked at once where the index alone doesn't tell which are meant; more once that wasn't enough. */
const batch = { first: 200, others: 2_000 } as const;
/** So many of them are asked before a page or a count is given up for now. */
const askedAtOnce = 8_000;

/** Up to `limit` processes that have all the words of the query's text, if it has words. */
export function pageOfProcesses(actor: Actor, visible: Visibility, query: ProcessQuery, limit: number): ProcessPortion {
  const found = expressionFor(actor, visible, query);
  if (found === null) return actor.stores.processLists.page(visible, query, limit);
  return collect(actor, visible, { expression: found, query, limit, budget: askedAtOnce });
}

/** The newest that have all the words of a text; with `typos` also words that are one typo away. */
export function findProcesses(
  actor: Actor,
  visible: Visibility,
  { text, typos, limit }: { readonly text: string; readonly typos: boolean; readonly limit: number },
): readonly number[] {
  const words = parseSearch(actor, text, { typos });
  if (words === null) return [];
  const found = allOf([words.said, ...visibleScope(visible)]);
  return collect(actor, visible, { expression: found, query: {}, limit, budget: askedAtOnce }).ids;
}

/** Exactly how many there are, or so many at least: with a budget, no more than that are asked one by one. */
export function countOfProcesses(
  actor: Actor,
  visible: Visibility,
  query: ProcessQuery,
  budget = Infinity,
): ProcessCount {
  const found = expressionFor(actor, visible, query);
  if (found === null) return { count: actor.stores.processLists.count(visible, query), more: false };
  if (isTold(visible, query)) return { count: actor.stores.search.count(found), more: false };
  const { after: _after, ...whole } = query;
  const { ids, until } = collect(actor, visible, { expression: found, query: whole, limit: Infinity, budget });
  return { count: ids.length, more: until !== null };
}

/** What a window waits for while somebody types. */
export function quickCountOfProcesses(actor: Actor, visible: Visibility, query: ProcessQuery): ProcessCount {
  return countOfProcesses(actor, visible, query, askedAtOnce);
}

/** Words that are one typo away count where nothing has them as they are typed. Null when there is no word in the text. */
function expressionFor(actor: Actor, visible: Visibility, query: ProcessQuery): Expression | null {
  const { text = "" } = query;
  const exact = parseSearch(actor, text, { typos: false });
  if (exact === null) return null;
  const scope = visibleScope(visible);
  const all = { expression: allOf([exact.said, ...scope]), query: {}, limit: 1, budget: askedAtOnce };
  const { ids, until } = collect(actor, visible, all);
  const isFound = ids.length > 0 || until !== null;
  const { said } = isFound ? exact : (parseSearch(actor, text, { typos: true }) ?? exact);
  return allOf([said, ...scope, ...filtersOf(query)]);
}

/** Of processes that have all of `scope`, which have the words of a text; null when there is no word in it. */
export function saidOf(actor: Actor, text: string, scope: readonly Expression[]): Expression | null {
  const exact = parseSearch(actor, text, { typos: false });
  if (exact === null) return null;
  const said = allOf([exact.said, ...scope]);
  if (actor.stores.search.find(said, 1).length > 0) return said;
  return allOf([parseSearch(actor, text, { typos: true })?.said ?? exact.said, ...scope]);
}

/** Whether the index alone tells which processes are meant. */
function isTold({ whole, asked, objects }: Visibility, { created, fields = [] }: ProcessQuery): boolean {
  return (whole === null || asked.length + objects.length === 0) && created === undefined && fields.length === 0;
}

interface Walk {
  readonly expression: Expression;
  readonly query: ProcessQuery;
  readonly limit: number;
  readonly budget: number;
}

function collect({ stores }: Actor, visible: Visibility, { expression, query, limit, budget }: Walk): ProcessPortion {
  const { sort, after } = query;
  if (isTold(visible, query)) return { ids: stores.search.find(expression, limit, { after, sort }), until: null };
  const left: number[] = [];
  let last = after;
  let size: number = batch.first;
  for (let asked = 0; asked < budget; asked += size) {
    if (asked > 0) size = batch.others;
    const ids = stores.search.find(expression, size, { after: last, sort });
    left.push(...stores.processLists.among(ids, visible, query));
    if (left.length >= limit) return { ids: left.slice(0, limit), until: null };
    if (ids.length < size) return { ids: left, until: null };
    last = ids.at(-1);
  }
  return { ids: left, until: last ?? null };
}

function filtersOf({ flow, status, startedBy }: ProcessQuery): readonly Expression[] {
  return [
    ...(flow === undefined ? [] : [word(terms.flow(flow))]),
    ...(status === undefined ? [] : [word(terms.status(status))]),
    ...(startedBy === undefined ? [] : [word(terms.startedBy(startedBy))]),
  ];
}
