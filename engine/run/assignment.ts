import { FlowError } from "../base/flow-error.ts";
import type { PersonRecord, ProcessRecord, TaskRecord } from "../base/records.ts";
import type { Person } from "../contract/index.ts";
import type { FlowRegistry } from "../flow/flow-registry.ts";
import { isHuman } from "../nodes/index.ts";
import { type PersonWithRights, withRights } from "../people/person-with-rights.ts";
import type { Stores } from "../storage/stores.ts";
import { evaluateRule } from "./evaluate-rule.ts";
import { readContext } from "./process-context.ts";

/** Where the rules on who may do a task are looked up. */
interface Surroundings {
  readonly stores: Stores;
  readonly flows: FlowRegistry;
  /** UTC milliseconds. */
  readonly now: number;
}

interface TaskOfProcess {
  readonly process: ProcessRecord;
  readonly task: TaskRecord;
}

/** Whether a rule of the node, such as four eyes, keeps the person from the task. */
export function isRestricted(around: Surroundings, person: Person, { process, task }: TaskOfProcess): boolean {
  const node = around.flows.nodeOf(task);
  if (!isHuman(node) || node.restrictions.length === 0) return false;
  const context = readContext(around.stores, process, task, around.now);
  return !node.restrictions.every((rule) => evaluateRule(node, () => rule.allows(person, context)));
}

/** Why somebody may not do the task as things stand now: whatever an owner does with it, this is asked. Null: they may. */
export function refusalToDo(
  around: Surroundings,
  { person, rights }: PersonWithRights,
  one: TaskOfProcess,
): "not-permitted" | "restricted" | null {
  if (!rights.holds(one.task.permission, one.task.permissionObject)) return "not-permitted";
  return isRestricted(around, person, one) ? "restricted" : null;
}

/** Where an assign rule ends. */
interface Assignee {
  /** Whom the rule names. */
  readonly named: PersonRecord;
  /** Who gets the task: the named one, or who replaces them; null when the one may not do it, or is gone. */
  readonly owner: number | null;
}

/** Throws `person.unknown` for a name that nobody ever had. */
export function assigneeOf(around: Surroundings, name: string, subject: TaskOfProcess): Assignee {
  const { people } = around.stores;
  const named = people.findByName(name);
  if (!named) {
    const { node } = subject.task;
    throw new FlowError("person.unknown", `"${node}" is for "${name}", but nobody is called that.`, { name, node });
  }
  const person = presentPerson(around.stores, named);
  const mayDo = person !== null && refusalToDo(around, withRights(around.stores, person), subject) === null;
  return { named, owner: mayDo ? person.id : null };
}

/** The person, or whoever replaces them when they have left; null when nobody does. */
function presentPerson({ people }: Pick<Stores, "people">, named: PersonRecord): PersonRecord | null {
  const asked = new Set<number>();
  for (let person: PersonRecord | undefined = named; person && !asked.has(person.id); ) {
    if (person.active) return person;
    asked.add(person.id);
    person = person.replacement === null ? undefined : people.find(person.replacement);
  }
  return null;
}
