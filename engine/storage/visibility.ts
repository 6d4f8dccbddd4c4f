import { Conditions } from "./conditions.ts";

/** Tasks that wait for whoever holds a permission; null: for everybody. */
export interface Asked {
  readonly flow: string;
  readonly permission: string | null;
  /** Whether the person holds it for some objects only. */
  readonly inPart: boolean;
}

/** Which processes somebody sees. A flow is in `whole` or in others, never in both. */
export interface Visibility {
  readonly person: number;
  /** Flows of which they see every process; null: of all, also of those that the program no longer knows. */
  readonly whole: readonly string[] | null;
  /** Flows of which they see what they take part in. */
  readonly own: readonly string[];
  /** They see processes in which such a task waits. */
  readonly asked: readonly Asked[];
  /** They see processes that have a task for an object for which they may view the flow. */
  readonly objects: readonly string[];
}

/** The same for some flows only. */
export function within(visibility: Visibility, flows: readonly string[]): Visibility {
  const { person, whole, own, asked, objects } = visibility;
  const isIn = (flow: string) => flows.includes(flow);
  return {
    person,
    whole: whole === null ? flows : whole.filter(isIn),
    own: own.filter(isIn),
    asked: asked.filter(({ flow }) => isIn(flow)),
    objects: objects.filter(isIn),
  };
}

/** Which columns of a row tell its flow and its process. */
interface RowColumns {
  readonly flow: string;
  readonly process: string;
}

/** Rows that are seen, whichever way. */
export function seen(visibility: Visibility, columns: RowColumns): Conditions {
  const { whole } = visibility;
  if (whole === null) return new Conditions();
  return new Conditions().any([new Conditions().oneOf(columns.flow, whole), ...partly(visibility, columns)]);
}

/** Whether there are rows that are seen though not all of their flow's are. */
export function seesInPart({ own, asked, objects }: Visibility): boolean {
  return own.length + asked.length + objects.length > 0;
}

/** Those alone. */
export function seenInPart(visibility: Visibility, columns: RowColumns): Conditions {
  return new Conditions().any(partly(visibility, columns));
}

function partly({ person, own, asked, objects }: Visibility, { flow, process }: RowColumns): readonly Conditions[] {
  const ways: Conditions[] = [];
  if (own.length > 0) {
    const isPart = `EXISTS (SELECT 1 FROM process_person AS part
      WHERE part.person = ? AND part.flow = ${flow} AND part.process = ${process})`;
    ways.push(new Conditions().oneOf(flow, own).and(isPart, person));
  }
  if (asked.length > 0) {
    const held = JSON.stringify(asked.map((one) => [one.flow, one.permission, one.inPart]));
    const forObject = holdsObject(person, "waiting.permission", "waiting.permission_object");
    const waits = `EXISTS (SELECT 1 FROM task AS waiting JOIN json_each(?) AS held
      WHERE waiting.process = ${process} AND waiting.status NOT IN ('DONE', 'CANCELED', 'REVIVED')
        AND waiting.status = 'NEW' AND waiting.kind = 'HUMAN' AND held.value ->> 0 = waiting.flow
        AND held.value ->> 1 IS waiting.permission AND (NOT held.value ->> 2 OR ${forObject.sql}))`;
    const flows = asked.map((one) => one.flow);
    ways.push(new Conditions().oneOf(flow, flows).and(waits, held, ...forObject.values));
  }
  if (objects.length > 0) {
    const forObject = holdsObject(person, "about.flow || '.view'", "about.permission_object");
    const isAbout = `EXISTS (SELECT 1 FROM task AS about
      WHERE about.process = ${process} AND about.permission_object IS NOT NULL AND ${forObject.sql})`;
    ways.push(new Conditions().oneOf(flow, objects).and(isAbout, ...forObject.values));
  }
  return ways;
}

/** Whether somebody holds a permission for an object; however many objects they hold it for, two steps along an index. */
export function holdsObject(person: number, permission: string, object: string): Conditions {
  return new Conditions().and(
    `EXISTS (SELECT 1 FROM group_member AS member CROSS JOIN group_permission AS granted
      ON granted.person_group = member.person_group
      WHERE member.person = ? AND granted.permission = ${permission} AND granted.object = ${object})`,
    person,
  );
}
