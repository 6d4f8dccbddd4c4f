import type { ProcessQuery } from "../contract/index.ts";
import { allOf, type Expression, terms, word } from "../storage/search/terms.ts";
import type { Visibility } from "../storage/visibility.ts";
import type { Actor } from "./actor.ts";
import { searchWords } from "./search-words.ts";
import { visibleScope } from "./task-search.ts";

/** So many processes are looked at at once where not all that the index finds is meant. */
const batch = 2_000;

/** Up to `limit` processes that have all the words of the query's text, if it has words. */
export function pageOfProcesses(
  actor: Actor,
  visible: Visibility,
  query: ProcessQuery,
  limit: number,
): readonly number[] {
  const found = expressionFor(actor, visible, query);
  if (found === null) return actor.stores.processLists.page(visible, query, limit);
  const ids: number[] = [];
  for (const page of pagesOf(actor, found, visible, query, limit)) {
    ids.push(...page);
    if (ids.length >= limit) break;
  }
  return ids.slice(0, limit);
}

/** The newest that have all the words of a text, or words that are one typo away from them. */
export function findProcesses(
  actor: Actor,
  visible: Visibility,
  { text, typos, limit }: { readonly text: string; readonly typos: boolean; readonly limit: number },
): readonly number[] {
  const words = searchWords(actor, text, { typos });
  if (words === null) return [];
  const ids: number[] = [];
  for (const page of pagesOf(actor, allOf([words.said, ...visibleScope(visible)]), visible, {}, limit)) {
    ids.push(...page);
    if (ids.length >= limit) break;
  }
  return ids.slice(0, limit);
}

/** Exactly how many there are. */
export function countOfProcesses(actor: Actor, visible: Visibility, query: ProcessQuery): number {
  const found = expressionFor(actor, visible, query);
  if (found === null) return actor.stores.processLists.count(visible, query);
  if (isTold(visible, query)) return actor.stores.search.count(found);
  const { after: _after, ...whole } = query;
  let count = 0;
  for (const page of pagesOf(actor, found, visible, whole, batch)) count += page.length;
  return count;
}

/** Words that are one typo away count where nothing has them as they are typed. Null when there is no word in the text. */
function expressionFor(actor: Actor, visible: Visibility, query: ProcessQuery): Expression | null {
  const { text = "" } = query;
  const exact = searchWords(actor, text, { typos: false });
  if (exact === null) return null;
  const isFound = isAnyFound(actor, allOf([exact.said, ...visibleScope(visible)]), visible);
  const { said } = isFound ? exact : (searchWords(actor, text, { typos: true }) ?? exact);
  return allOf([said, ...visibleScope(visible), ...filtersOf(query)]);
}

function isAnyFound(actor: Actor, found: Expression, visible: Visibility): boolean {
  for (const page of pagesOf(actor, found, visible, {}, 1)) if (page.length > 0) return true;
  return false;
}

/** Whether the index alone tells which processes are meant. */
function isTold(visible: Visibility, { created, fields = [] }: ProcessQuery): boolean {
  const isSeen = visible.whole === null || visible.asked.length + visible.objects.length === 0;
  return isSeen && created === undefined && fields.length === 0;
}

function* pagesOf(
  { stores }: Actor,
  found: Expression,
  visible: Visibility,
  query: ProcessQuery,
  size: number,
): Generator<readonly number[]> {
  const { sort } = query;
  const told = isTold(visible, query);
  const limit = told ? size : Math.max(size, batch);
  for (let { after } = query; ; ) {
    const ids = stores.search.find(found, limit, { after, sort });
    yield told ? ids : stores.processLists.among(ids, visible, query);
    after = ids.at(-1);
    if (ids.length < limit) return;
  }
}

function filtersOf({ flow, status, startedBy }: ProcessQuery): readonly Expression[] {
  return [
    ...(flow === undefined ? [] : [word(terms.flow(flow))]),
    ...(status === undefined ? [] : [word(terms.status(status))]),
    ...(startedBy === undefined ? [] : [word(terms.startedBy(startedBy))]),
  ];
}
