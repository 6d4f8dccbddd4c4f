import type { WritableDb } from "./database.ts";
import type { GroupRecord } from "../base/records.ts";

/** A permission that a group holds; an object of null: for every object. */
export interface GroupGrant {
  readonly group: number;
  readonly permission: string;
  readonly object: string | null;
}

/** Groups, who is in them and what they may do. */
export class GroupStore {
  readonly #all;
  readonly #byId;
  readonly #byName;
  readonly #members;
  readonly #grants;
  readonly #titlesHolding;
  readonly #insert;
  readonly #rename;
  readonly #delete;
  readonly #insertMember;
  readonly #deleteMember;
  readonly #insertGrant;
  readonly #deleteGrant;
  readonly #deleteMembers;
  readonly #deleteGrants;

  constructor(db: WritableDb) {
    this.#all = db.query<[], GroupRecord>("SELECT id, name, title FROM person_group ORDER BY title, id");
    this.#byId = db.query<[number], GroupRecord>("SELECT id, name, title FROM person_group WHERE id = ?");
    this.#byName = db.query<[string], GroupRecord>("SELECT id, name, title FROM person_group WHERE name = ?");
    this.#members = db.query<[], { person: number; group: number }>(
      'SELECT person, person_group AS "group" FROM group_member',
    );
    this.#grants = db.query<[], { group: number; permission: string; object: string }>(
      'SELECT person_group AS "group", permission, object FROM group_permission',
    );
    this.#titlesHolding = db.query<[string, string, number], { title: string }>(
      `SELECT DISTINCT title FROM group_permission JOIN person_group ON person_group.id = group_permission.person_group
       WHERE permission = ? AND object IN ('', ?) ORDER BY title LIMIT ?`,
    );
    this.#insert = db.statement<[string, string]>("INSERT INTO person_group (name, title) VALUES (?, ?)");
    this.#rename = db.statement<[string, number]>("UPDATE person_group SET title = ? WHERE id = ?");
    this.#delete = db.statement<[number]>("DELETE FROM person_group WHERE id = ?");
    this.#insertMember = db.statement<[number, number]>(
      "INSERT INTO group_member (person, person_group) VALUES (?, ?) ON CONFLICT DO NOTHING",
    );
    this.#deleteMember = db.statement<[number, number]>(
      "DELETE FROM group_member WHERE person = ? AND person_group = ?",
    );
    this.#insertGrant = db.statement<[number, string, string]>(
      "INSERT INTO group_permission (person_group, permission, object) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
    );
    this.#deleteGrant = db.statement<[number, string, string]>(
      "DELETE FROM group_permission WHERE person_group = ? AND permission = ? AND object = ?",
    );
    this.#deleteMembers = db.statement<[number]>("DELETE FROM group_member WHERE person_group = ?");
    this.#deleteGrants = db.statement<[number]>("DELETE FROM group_permission WHERE person_group = ?");
  }

  all(): readonly GroupRecord[] {
    return this.#all.all();
  }

  find(id: number): GroupRecord | undefined {
    return this.#byId.get(id);
  }

  findByName(name: string): GroupRecord | undefined {
    return this.#byName.get(name);
  }

  /** Every membership there is. */
  memberships(): readonly { readonly person: number; readonly group: number }[] {
    return this.#members.all();
  }

  /** Every permission that any group holds. */
  grants(): readonly GroupGrant[] {
    return this.#grants.all().map(({ group, permission, object }) => ({ group, permission, object: object || null }));
  }

  /** Up to `limit` titles of groups that hold a permission, for an object or for every one. */
  titlesHolding(permission: string, object: string | null, limit: number): readonly string[] {
    return this.#titlesHolding.all(permission, object ?? "", limit).map(({ title }) => title);
  }

  insert(name: string, title: string): number {
    return Number(this.#insert(name, title).lastInsertRowid);
  }

  rename(id: number, title: string): void {
    this.#rename(title, id);
  }

  /** Together with its memberships and permissions. */
  delete(id: number): void {
    this.#deleteMembers(id);
    this.#deleteGrants(id);
    this.#delete(id);
  }

  insertMember(person: number, group: number): void {
    this.#insertMember(person, group);
  }

  deleteMember(person: number, group: number): void {
    this.#deleteMember(person, group);
  }

  insertGrant(group: number, permission: string, object: string | null): void {
    this.#insertGrant(group, permission, object ?? "");
  }

  deleteGrant(group: number, permission: string, object: string | null): void {
    this.#deleteGrant(group, permission, object ?? "");
  }
}
