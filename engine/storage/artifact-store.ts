import { deepFreeze } from "../base/deep-freeze.ts";
import { FlowError } from "../base/flow-error.ts";
import type { JsonObject } from "../contract/index.ts";
import type { ArtifactType, Sql } from "../flow/artifact-type.ts";
import type { WritableDb } from "./database.ts";
import type { ReadOnce } from "./read-once.ts";
import type { ArtifactRecord } from "../base/records.ts";

type Row = Omit<ArtifactRecord, "data"> & { data: string; key: string | null };

interface KnownRecord {
  /** In a table of the application's. */
  readonly key: string | null;
  readonly record: ArtifactRecord;
}

interface RevisionRow {
  revision: number;
  at: number;
  actor: number | null;
  data: string;
}

/**
 * Business records: the newest revision in one table, every revision with who and when in another. A type with a table
 * of its own is read from there, so that what the application wrote itself is seen too.
 */
export class ArtifactStore {
  readonly #sql: Sql;
  readonly #tables: ReadonlyMap<string, NonNullable<ArtifactType["table"]>>;
  readonly #byId;
  readonly #typeOf;
  readonly #revisions;
  readonly #newestRevisions;
  readonly #insert;
  readonly #update;
  readonly #insertRevision;
  readonly #readOnce: ReadOnce;

  constructor(db: WritableDb, readOnce: ReadOnce, types: readonly ArtifactType[]) {
    this.#readOnce = readOnce;
    this.#sql = db.sql;
    this.#tables = new Map(types.flatMap(({ id, table }) => (table ? [[id, table]] : [])));
    this.#byId = db.query<[number], Row>(
      "SELECT id, type, revision, data, external_key AS key FROM artifact WHERE id = ?",
    );
    this.#typeOf = db.query<[number], { type: string }>("SELECT type FROM artifact WHERE id = ?");
    this.#revisions = db.query<[number], RevisionRow>(
      "SELECT revision, at, actor, data FROM artifact_revision WHERE artifact = ? ORDER BY revision",
    );
    this.#newestRevisions = db.query<[number, number], RevisionRow>(
      "SELECT revision, at, actor, data FROM artifact_revision WHERE artifact = ? ORDER BY revision DESC LIMIT ?",
    );
    this.#insert = db.statement<[string, string, string | null]>(
      "INSERT INTO artifact (type, revision, data, external_key) VALUES (?, 1, ?, ?)",
    );
    this.#update = db.statement<[number, string, number]>("UPDATE artifact SET revision = ?, data = ? WHERE id = ?");
    this.#insertRevision = db.statement<[number, number, number, number | null, string]>(
      "INSERT INTO artifact_revision (artifact, revision, at, actor, data) VALUES (?, ?, ?, ?, ?)",
    );
  }

  /** Throws `artifact.unknown` when the application's own table has lost the record. */
  find(id: number): ArtifactRecord | undefined {
    const known = this.#read(id);
    if (!known) return undefined;
    const { key, record } = known;
    const table = this.#tables.get(record.type);
    if (!table || key === null) return record;
    const loaded = table.load(this.#sql, key);
    if (loaded) return deepFreeze({ ...record, data: structuredClone(loaded) as JsonObject });
    const { type } = record;
    throw new FlowError("artifact.unknown", `The record ${key} of "${type}" is gone from its table.`, { id, key });
  }

  #read(id: number): KnownRecord | undefined {
    return this.#readOnce.get("record", id, () => {
      const row = this.#byId.get(id);
      if (!row) return undefined;
      const { key, data, ...record } = row;
      return { key, record: deepFreeze({ ...record, data: JSON.parse(data) as JsonObject }) };
    });
  }

  /** What the engine itself keeps of a record; null when it lies in a table of the application's, undefined when gone. */
  storedData(id: number): JsonObject | null | undefined {
    const row = this.#byId.get(id);
    return row?.key === null ? (JSON.parse(row.data) as JsonObject) : row && null;
  }

  typeOf(id: number): string | undefined {
    return this.#readOnce.isOn ? this.#read(id)?.record.type : this.#typeOf.get(id)?.type;
  }

  /** Every revision, oldest first: who wrote what, when. */
  revisionsOf(id: number): readonly { revision: number; at: number; actor: number | null; data: JsonObject }[] {
    return this.#revisions.all(id).map(({ revision, at, actor, data }) => {
      return { revision, at, actor, data: JSON.parse(data) as JsonObject };
    });
  }

  /** The newest revisions, newest first. */
  newestRevisionsOf(id: number, limit: number): ReturnType<ArtifactStore["revisionsOf"]> {
    return this.#newestRevisions.all(id, limit).map(({ revision, at, actor, data }) => {
      return { revision, at, actor, data: JSON.parse(data) as JsonObject };
    });
  }

  insert({ id: type, table }: ArtifactType, data: JsonObject, at: number, actor: number | null): ArtifactRecord {
    const json = JSON.stringify(data);
    const id = Number(this.#insert(type, json, table?.create(this.#sql, data) ?? null).lastInsertRowid);
    this.#insertRevision(id, 1, at, actor, json);
    return deepFreeze({ id, type, revision: 1, data });
  }

  /** Adds a revision and returns it. */
  update(
    before: ArtifactRecord,
    { table }: ArtifactType,
    data: JsonObject,
    at: number,
    actor: number | null,
  ): ArtifactRecord {
    const json = JSON.stringify(data);
    const revision = before.revision + 1;
    const key = this.#read(before.id)?.key ?? null;
    if (table && key !== null) table.update(this.#sql, key, data);
    this.#update(revision, json, before.id);
    this.#insertRevision(before.id, revision, at, actor, json);
    this.#readOnce.forget();
    return deepFreeze({ ...before, revision, data });
  }
}
