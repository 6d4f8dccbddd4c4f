import type Sqlite from "better-sqlite3";
import type { ArtifactType } from "../flow/artifact-type.ts";

/**
 * Keeps one SQL view for each kind of record, `artifact_<id>`, with a column for each field, so that anyone can query
 * the file with the tool they know. Only views that have changed are made anew.
 */
export function updateArtifactViews(sqlite: Sqlite.Database, types: readonly ArtifactType[]): void {
  const known = sqlite.prepare<[string], { sql: string }>(
    "SELECT sql FROM sqlite_schema WHERE type = 'view' AND name = ?",
  );
  const stale = types
    .map((type) => ({ name: `artifact_${type.id}`, sql: viewOf(type) }))
    .filter(({ name, sql }) => known.get(name)?.sql !== sql);
  if (stale.length === 0) return;
  const replace = sqlite.transaction(() => {
    for (const { name, sql } of stale) {
      sqlite.exec(`DROP VIEW IF EXISTS ${quoted(name)}`);
      sqlite.exec(sql);
    }
  });
  replace.immediate();
}

function viewOf({ id, schema }: ArtifactType): string {
  const taken = new Set(["id", "revision"]);
  const columns = Object.keys(schema.shape).map((field) => {
    // SQLite tells columns apart whatever the case of their letters
    const isTaken = taken.has(field.toLowerCase());
    taken.add(field.toLowerCase());
    return `data ->> ${text(`$.${JSON.stringify(field)}`)} AS ${quoted(isTaken ? `${field}_field` : field)}`;
  });
  const all = ["id", "revision", ...columns].join(", ");
  return `CREATE VIEW ${quoted(`artifact_${id}`)} AS SELECT ${all} FROM artifact WHERE type = ${text(id)}`;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
