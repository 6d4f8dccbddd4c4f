import { RecentCache } from "../base/recent-cache.ts";
import { type Language } from "../contract/index.ts";
import { isLetters, isTyped, isWhole, shownTerms, typedTerms, typoLetters } from "../contract/search-terms.ts";
import { allOf, anyOf, beginsWith, type Expression, terms, word } from "../storage/search/expression.ts";
import type { Vocabulary } from "../storage/search/vocabulary.ts";
import type { TaskTerm } from "../storage/search/found-tasks.ts";
import type { ReadServices } from "./read-services.ts";
import { flowTitle, taskTitle } from "./subject.ts";

/** Beginnings up to here are in the index themselves. */
const indexedBeginning = 4;
/** A beginning of more words than these is left to the index: it is slower there, but not by their number. */
const maxBeginnings = 64;
/** Inside so many words a part is looked for, the shortest first: the more it is of a word, the more it is meant. */
const maxInner = 300;

/** What somebody searches for. */
export interface ParsedSearch {
  readonly terms: readonly TaskTerm[];
  /** Processes that say all the words. */
  readonly said: Expression;
  /** Processes that may have a task that is found by all the words. */
  readonly mayHaveTasks: Expression;
}

interface SearchOptions {
  /** Words that are one typo away count, too. */
  readonly typos: boolean;
}

/** What a text stands for; null when there is no word in it. */
export function parseSearch(reader: ReadServices, text: string, options: SearchOptions): ParsedSearch | null {
  const typed = typedTerms(text);
  if (typed.length === 0) return null;
  const titles = titlesOf(reader);
  const parsed = typed.map((one) => taskTerm(reader, titles, one, options));
  const mayHave = parsed.map(({ said, nodes, task }) => {
    const flows = new Set(nodes.map((node) => node.slice(0, node.indexOf(" "))));
    const process = task === null ? undefined : reader.stores.tasks.find(task)?.process;
    return anyOf([
      said,
      ...[...flows].map((flow) => word(terms.flow(flow))),
      ...(process === undefined ? [] : [word(String(process))]),
    ]);
  });
  return { terms: parsed, said: allOf(parsed.map(({ said }) => said)), mayHaveTasks: allOf(mayHave) };
}

/** Whether a text is found by a typed word. */
export function isFoundBy(typed: string, text: string, { typos }: SearchOptions): boolean {
  return wordsOf.get(text).some((shown) => isTyped(typed, shown, typos));
}

function taskTerm(reader: ReadServices, titles: Titles, typed: string, options: SearchOptions): TaskTerm {
  const isCalled = ([, texts]: readonly [string, readonly string[]]) =>
    texts.some((text) => isFoundBy(typed, text, options));
  const people = reader.stores.people
    .all()
    .filter(({ id, name, displayName }) => isCalled([String(id), [displayName, name]]));
  const flows = titles.flows.filter(isCalled);
  const task = /^\d{1,15}$/u.test(typed) ? reader.stores.tasks.find(Number(typed)) : undefined;
  return {
    said: anyOf([
      ...inTexts(reader.stores.search.vocabulary, typed, options),
      ...people.map(({ id }) => word(terms.participant(id))),
      ...flows.map(([flow]) => word(terms.flow(flow))),
    ]),
    nodes: titles.nodes.filter(isCalled).map(([node]) => node),
    task: task?.id ?? null,
  };
}

/** The words of the index that a typed word stands for. */
function inTexts(vocabulary: Vocabulary, typed: string, { typos }: SearchOptions): readonly Expression[] {
  if (isWhole(typed)) return [word(typed)];
  if (!isLetters(typed) || typed.length < indexedBeginning) return [beginsWith(typed)];
  const having = vocabulary.containing(typed);
  const beginning = having.filter((one) => one.startsWith(typed));
  const inner = having.filter((one) => !one.startsWith(typed)).toSorted((a, b) => a.length - b.length);
  const isListed = typed.length > indexedBeginning && beginning.length <= maxBeginnings;
  return [
    ...(isListed ? beginning.map(word) : [beginsWith(typed)]),
    ...inner.slice(0, maxInner).map(word),
    ...(typos && typed.length >= typoLetters ? vocabulary.similar(typed).map(word) : []),
  ];
}

/** How flows and their nodes are called in every language; a node as `flow node`. */
interface Titles {
  readonly flows: readonly (readonly [flow: string, titles: readonly string[]])[];
  readonly nodes: readonly (readonly [node: string, titles: readonly string[]])[];
}

function titlesOf(reader: ReadServices): Titles {
  const inBoth = (title: (one: ReadServices) => string) =>
    (["en", "de"] as const satisfies readonly Language[]).map((language) => title({ ...reader, language }));
  const flows = [...new Set([...[...reader.flows.all()].map(({ id }) => id), ...reader.stores.processLists.flows()])];
  return {
    flows: flows.map((flow) => [flow, inBoth((one) => flowTitle(one, flow))]),
    nodes: flows.flatMap((flow) =>
      nodesOf(reader, flow).map(
        (node) => [`${flow} ${node}`, inBoth((one) => taskTitle(one, { flow, node }))] as const,
      ),
    ),
  };
}

/** Also those that a flow had once. */
function nodesOf({ flows, stores }: ReadServices, flow: string): readonly string[] {
  const stored = stores.flowVersions.versionsOf(flow).map(({ definition }) => Object.keys(definition["nodes"] ?? {}));
  return [...new Set([...Object.keys(flows.find(flow)?.nodes ?? {}), ...stored.flat()])];
}

/** Names and titles hardly change, and are asked for with every key that somebody hits. */
const wordsOf = new RecentCache<string, readonly string[]>(20_000, shownTerms);
