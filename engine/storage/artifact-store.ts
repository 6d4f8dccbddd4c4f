import { deepFreeze } from "../base/deep-freeze.ts";
import type { JsonObject } from "../contract/index.ts";
import type { WritableDb } from "./database.ts";
import type { ArtifactRecord } from "./records.ts";

/** Business records: the newest revision in one table, every revision with who and when in another. */
export class ArtifactStore {
  readonly #byId;
  readonly #insert;
  readonly #update;
  readonly #insertRevision;

  constructor(db: WritableDb) {
    this.#byId = db.question<[number], Omit<ArtifactRecord, "data"> & { data: string }>(
      "SELECT id, type, revision, data FROM artifact WHERE id = ?",
    );
    this.#insert = db.change<[string, string]>("INSERT INTO artifact (type, revision, data) VALUES (?, 1, ?)");
    this.#update = db.change<[number, string, number]>("UPDATE artifact SET revision = ?, data = ? WHERE id = ?");
    this.#insertRevision = db.change<[number, number, number, number | null, string]>(
      "INSERT INTO artifact_revision (artifact, revision, at, actor, data) VALUES (?, ?, ?, ?, ?)",
    );
  }

  find(id: number): ArtifactRecord | undefined {
    const row = this.#byId.get(id);
    return row && deepFreeze({ ...row, data: JSON.parse(row.data) as JsonObject });
  }

  insert(type: string, data: JsonObject, at: number, actor: number | null): ArtifactRecord {
    const json = JSON.stringify(data);
    const id = Number(this.#insert(type, json).lastInsertRowid);
    this.#insertRevision(id, 1, at, actor, json);
    return deepFreeze({ id, type, revision: 1, data });
  }

  /** Adds a revision and returns it. */
  update(before: ArtifactRecord, data: JsonObject, at: number, actor: number | null): ArtifactRecord {
    const json = JSON.stringify(data);
    const revision = before.revision + 1;
    this.#update(revision, json, before.id);
    this.#insertRevision(before.id, revision, at, actor, json);
    return deepFreeze({ ...before, revision, data });
  }
}
