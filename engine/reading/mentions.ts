import type { PersonRecord, ProcessRecord, StoredMention } from "../base/records.ts";
import type { Person } from "../contract/index.ts";
import { maxMentions } from "../contract/limits.ts";
import { asPerson } from "../people/as-person.ts";
import { withRights } from "../people/person-with-rights.ts";
import type { Actor } from "./actor.ts";
import { maySee } from "./visibility.ts";

/** So many at signs are looked at: more names are no comment. */
const maxLooked = 50;
/** Of how many words a name may consist that is meant by an at sign. */
const maxWords = 6;
/** As many as one looks at while typing a name. */
const maxFound = 10;
/** So many people are asked whether they see the process before one types on. */
const maxAsked = 200;

/**
 * Whether the actor may name or ask somebody: who sees the process anyway, or, for those who manage its flow, whoever is
 * active. Whoever was named sees the process from then on.
 */
export function mayName(actor: Actor, { flow, id }: ProcessRecord, person: PersonRecord): boolean {
  if (!person.active) return false;
  return actor.rights.mayManage(flow) || maySee({ ...actor, ...withRights(actor.stores, person) }, flow, id);
}

/** People whom the actor may name, by words of what they are called. */
export function peopleToName(actor: Actor, process: ProcessRecord, text: string): readonly Person[] {
  const words = text.toLowerCase().split(/\s+/u);
  const called = actor.stores.people.active().filter(({ id, name, displayName }) => {
    const both = `${displayName} ${name}`.toLowerCase();
    return id !== actor.person.id && words.every((word) => both.includes(word));
  });
  const found: Person[] = [];
  for (const person of called.slice(0, maxAsked)) {
    if (found.length === maxFound) break;
    if (mayName(actor, process, person)) found.push(asPerson(person));
  }
  return found;
}

/** Where a text names people with an at sign, by either of their names. Others stay text: whether they exist is not told. */
export function mentionsIn(actor: Actor, process: ProcessRecord, text: string): readonly StoredMention[] {
  const found: StoredMention[] = [];
  // an at sign within a word is an address
  const signs = [...text.matchAll(/(?<![\p{L}\p{N}._-])@(?=\S)/gu)].slice(0, maxLooked);
  for (const { index } of signs) {
    if (found.length === maxMentions) break;
    if (index < (found.at(-1)?.to ?? 0)) continue;
    const mention = mentionAt(actor, process, text, index);
    if (mention) found.push(mention);
  }
  return found;
}

/** The longest name that is meant. */
function mentionAt(actor: Actor, process: ProcessRecord, text: string, from: number): StoredMention | null {
  const words = [...text.slice(from + 1, from + 400).matchAll(/\S+/gu)].slice(0, maxWords);
  for (const word of words.toReversed()) {
    const whole = text.slice(from + 1, from + 1 + word.index + word[0].length);
    for (const name of new Set([
      whole,
      whole.replace(/[^\p{L}\p{N}]+$/u, ""),
      whole.replace(/['’]\p{L}*[^\p{L}]*$/u, ""),
    ])) {
      const person = personCalled(actor, name);
      if (person && mayName(actor, process, person)) return { person: person.id, from, to: from + 1 + name.length };
    }
  }
  return null;
}

function personCalled({ stores }: Actor, name: string): PersonRecord | undefined {
  if (name === "" || name.length > 100) return undefined;
  const byName = stores.people.findByName(name);
  return byName?.active ? byName : stores.people.findByDisplayName(name);
}
