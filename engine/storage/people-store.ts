import { isId } from "../base/is-id.ts";
import type { WritableDb } from "./database.ts";
import type { ReadOnce } from "./read-once.ts";
import type { PersonRecord } from "../base/records.ts";

type Row = Omit<PersonRecord, "superuser" | "active"> & { superuser: 0 | 1; active: 0 | 1 };
type Flag = 0 | 1;

const columns = "id, name, display_name AS displayName, superuser, active, replacement";

/** People one by one, and what each may do. */
export class PeopleStore {
  readonly #byId;
  readonly #byName;
  readonly #called;
  readonly #active;
  readonly #all;
  readonly #permissions;
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
    this.#permissions = db.query<[number], { permission: string; object: string }>(
      `SELECT DISTINCT permission, object FROM group_member JOIN group_permission USING (person_group) WHERE person = ?`,
    );
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

  /** An object of null: for every object. */
  grantsOf(person: number): readonly { readonly permission: string; readonly object: string | null }[] {
    return this.#permissions.all(person).map(({ permission, object }) => ({ permission, object: object || null }));
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
