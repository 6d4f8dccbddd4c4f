import { isId } from "../base/is-id.ts";
import type { WritableDb } from "./database.ts";
import { holdsObject } from "./visibility.ts";
import type { ReadOnce } from "./read-once.ts";
import type { PersonRecord } from "../base/records.ts";

type Row = Omit<PersonRecord, "superuser" | "active"> & { superuser: 0 | 1; active: 0 | 1 };
type Flag = 0 | 1;

const columns = "id, name, display_name AS displayName, superuser, active, replacement";

/** Permissions held for every object, and those held for some. */
export interface HeldPermissions {
  readonly whole: readonly string[];
  readonly inPart: readonly string[];
}

/** People one by one, and what each may do. */
export class PeopleStore {
  readonly #byId;
  readonly #byName;
  readonly #called;
  readonly #active;
  readonly #all;
  readonly #held;
  readonly #holdsFor;
  readonly #openTasks;
  readonly #openTasksOf;
  readonly #insert;
  readonly #update;
  readonly #readOnce: ReadOnce;

  constructor(db: WritableDb, readOnce: ReadOnce) {
    this.#readOnce = readOnce;
    this.#byId = db.query<[number], Row>(`SELECT ${columns} FROM person WHERE id = ?`);
    this.#byName = db.query<[string], Row>(`SELECT ${columns} FROM person WHERE name = ?`);
    this.#called = db.query<[string], Row>(
      `SELECT ${columns} FROM person WHERE display_name = ? COLLATE NOCASE AND active = 1 LIMIT 2`,
    );
    this.#active = db.query<[], Row>(`SELECT ${columns} FROM person WHERE active = 1 ORDER BY display_name, id`);
    this.#all = db.query<[], Row>(`SELECT ${columns} FROM person ORDER BY display_name, id`);
    // walks from one permission to the next, for however many objects each is held
    this.#held = db.query<[number], { permission: string; isWhole: Flag; isInPart: Flag }>(
      `WITH RECURSIVE held (person_group, permission) AS (
         SELECT person_group, (SELECT min(permission) FROM group_permission AS one
           WHERE one.person_group = group_member.person_group) FROM group_member WHERE person = ?
         UNION ALL SELECT person_group, (SELECT min(permission) FROM group_permission AS one
           WHERE one.person_group = held.person_group AND permission > held.permission)
           FROM held WHERE held.permission IS NOT NULL)
       SELECT permission,
         EXISTS (SELECT 1 FROM group_permission AS one WHERE one.person_group = held.person_group
           AND one.permission = held.permission AND one.object = '') AS isWhole,
         EXISTS (SELECT 1 FROM group_permission AS one WHERE one.person_group = held.person_group
           AND one.permission = held.permission AND one.object > '') AS isInPart
       FROM held WHERE permission IS NOT NULL`,
    );
    const forObject = holdsObject(0, "?", "?");
    this.#holdsFor = db.query<[number, string, string], { holds: Flag }>(`SELECT ${forObject.sql} AS holds`);
    this.#openTasks = db.query<[], { owner: number; count: number }>(
      "SELECT owner, count(*) AS count FROM task WHERE status = 'ASSIGNED' AND owner IS NOT NULL GROUP BY owner",
    );
    this.#openTasksOf = db.query<[number], { id: number }>(
      "SELECT id FROM task WHERE owner = ? AND status = 'ASSIGNED' ORDER BY id",
    );
    this.#insert = db.statement<[string, string, Flag, number]>(
      "INSERT INTO person (name, display_name, superuser, active, created) VALUES (?, ?, ?, 1, ?)",
    );
    this.#update = db.statement<[string, string, Flag, Flag, number | null, number]>(
      "UPDATE person SET name = ?, display_name = ?, superuser = ?, active = ?, replacement = ? WHERE id = ?",
    );
  }

  find(id: number): PersonRecord | undefined {
    if (!isId(id)) return undefined;
    return this.#readOnce.get("person", id, () => parsed(this.#byId.get(id)));
  }

  findByName(name: string): PersonRecord | undefined {
    return this.#readOnce.get("person called", name, () => parsed(this.#byName.get(name)));
  }

  /** The one active person whom others know by this name; undefined when nobody or several are. */
  findByDisplayName(name: string): PersonRecord | undefined {
    const [found, another] = this.#called.all(name);
    return found && !another ? parse(found) : undefined;
  }

  active(): readonly PersonRecord[] {
    return this.#active.all().map(parse);
  }

  /** Also those who are gone. */
  all(): readonly PersonRecord[] {
    return this.#all.all().map(parse);
  }

  /** The permissions that a person holds for every object, and those they hold for some. */
  heldBy(person: number): HeldPermissions {
    const held = this.#held.all(person);
    return {
      whole: held.filter(({ isWhole }) => isWhole === 1).map(({ permission }) => permission),
      inPart: held.filter(({ isInPart }) => isInPart === 1).map(({ permission }) => permission),
    };
  }

  /** Whether a person holds a permission for this one object. */
  holdsFor(person: number, permission: string, object: string): boolean {
    return this.#holdsFor.get(person, permission, object)?.holds === 1;
  }

  /** How many tasks each person has in their inbox; people without any are left out. */
  openTaskCounts(): ReadonlyMap<number, number> {
    return new Map(this.#openTasks.all().map(({ owner, count }) => [owner, count]));
  }

  /** The tasks in a person's inbox, oldest first. */
  openTasksOf(person: number): readonly number[] {
    return this.#openTasksOf.all(person).map(({ id }) => id);
  }

  insert(name: string, displayName: string, superuser: boolean, created: number): PersonRecord {
    const id = Number(this.#insert(name, displayName, superuser ? 1 : 0, created).lastInsertRowid);
    return { id, name, displayName, superuser, active: true, replacement: null };
  }

  update({ id, name, displayName, superuser, active, replacement }: PersonRecord): void {
    this.#update(name, displayName, superuser ? 1 : 0, active ? 1 : 0, replacement, id);
    this.#readOnce.forget();
  }
}

function parsed(row: Row | undefined): PersonRecord | undefined {
  return row && parse(row);
}

function parse(row: Row): PersonRecord {
  return { ...row, superuser: row.superuser === 1, active: row.active === 1 };
}
