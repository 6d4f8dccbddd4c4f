import { isId } from "../base/is-id.ts";
import type { WritableDb } from "./database.ts";
import type { PersonRecord } from "../base/records.ts";

type Row = Omit<PersonRecord, "superuser" | "active"> & { superuser: 0 | 1; active: 0 | 1 };

const columns = "id, name, display_name AS displayName, superuser, active";

/** People, groups and what groups may do. */
export class PeopleStore {
  readonly #byId;
  readonly #byName;
  readonly #active;
  readonly #groupByName;
  readonly #permissions;
  readonly #insertPerson;
  readonly #insertGroup;
  readonly #insertMember;
  readonly #insertPermission;

  constructor(db: WritableDb) {
    this.#byId = db.question<[number], Row>(`SELECT ${columns} FROM person WHERE id = ?`);
    this.#byName = db.question<[string], Row>(`SELECT ${columns} FROM person WHERE name = ?`);
    this.#active = db.question<[], Row>(`SELECT ${columns} FROM person WHERE active = 1 ORDER BY display_name, id`);
    this.#groupByName = db.question<[string], { id: number }>("SELECT id FROM person_group WHERE name = ?");
    this.#permissions = db.question<[number], { permission: string; object: string }>(
      `SELECT DISTINCT permission, object FROM group_member JOIN group_permission USING (person_group) WHERE person = ?`,
    );
    this.#insertPerson = db.change<[string, string, 0 | 1, number]>(
      "INSERT INTO person (name, display_name, superuser, active, created) VALUES (?, ?, ?, 1, ?)",
    );
    this.#insertGroup = db.change<[string, string]>("INSERT INTO person_group (name, title) VALUES (?, ?)");
    this.#insertMember = db.change<[number, number]>(
      "INSERT INTO group_member (person, person_group) VALUES (?, ?) ON CONFLICT DO NOTHING",
    );
    this.#insertPermission = db.change<[number, string, string]>(
      "INSERT INTO group_permission (person_group, permission, object) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
    );
  }

  find(id: number): PersonRecord | undefined {
    if (!isId(id)) return undefined;
    const row = this.#byId.get(id);
    return row && parse(row);
  }

  findByName(name: string): PersonRecord | undefined {
    const row = this.#byName.get(name);
    return row && parse(row);
  }

  active(): readonly PersonRecord[] {
    return this.#active.all().map(parse);
  }

  findGroup(name: string): number | undefined {
    return this.#groupByName.get(name)?.id;
  }

  /** An object of null: for every object. */
  grantsOf(person: number): readonly { readonly permission: string; readonly object: string | null }[] {
    return this.#permissions.all(person).map(({ permission, object }) => ({ permission, object: object || null }));
  }

  insertPerson(name: string, displayName: string, superuser: boolean, created: number): PersonRecord {
    const id = Number(this.#insertPerson(name, displayName, superuser ? 1 : 0, created).lastInsertRowid);
    return { id, name, displayName, superuser, active: true };
  }

  insertGroup(name: string, title: string): void {
    this.#insertGroup(name, title);
  }

  insertMember(person: number, group: number): void {
    this.#insertMember(person, group);
  }

  insertPermission(group: number, permission: string, object: string | null): void {
    this.#insertPermission(group, permission, object ?? "");
  }
}

function parse(row: Row): PersonRecord {
  return { ...row, superuser: row.superuser === 1, active: row.active === 1 };
}
