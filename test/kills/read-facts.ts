import { readFileSync } from "node:fs";
import Sqlite from "better-sqlite3";
import type { Facts } from "./operation.ts";

/** Each answers with what a fact is about, and with the fact. */
const questions = [
  `SELECT 'parcels ' || (artifact.data ->> 'mark'), count(*)
     FROM process JOIN artifact ON artifact.id = process.artifact GROUP BY 1`,
  `SELECT 'notes ' || (artifact.data ->> 'mark'), process.data -> 'notes'
     FROM process JOIN artifact ON artifact.id = process.artifact`,
  `SELECT 'results ' || (artifact.data ->> 'mark'), process.data -> 'results'
     FROM process JOIN artifact ON artifact.id = process.artifact`,
  "SELECT 'owned ' || id, count(*) FROM task WHERE status = 'ASSIGNED' GROUP BY id",
  "SELECT 'draft ' || task, typed ->> '$.data.note' FROM draft WHERE task IS NOT NULL",
  `SELECT 'file ' || hash, sum(length(bytes)) FROM file JOIN file_part ON file = file.id
     WHERE hash IS NOT NULL GROUP BY file.id`,
  "SELECT 'person ' || name, display_name FROM person",
  "SELECT 'active ' || name, active FROM person",
  `SELECT 'groups of ' || person.name, group_concat(title, ' ' ORDER BY title)
     FROM group_member JOIN person ON person.id = person JOIN person_group ON person_group.id = person_group GROUP BY 1`,
  "SELECT 'groups ' || title, count(*) FROM person_group GROUP BY title",
  `SELECT 'grants of ' || title, group_concat(permission, ' ' ORDER BY permission)
     FROM group_permission JOIN person_group ON person_group.id = person_group GROUP BY 1`,
  `SELECT 'entries ' || command, count(*) FROM audit
     WHERE command NOT IN ('job.start', 'job.fail') GROUP BY command`,
] as const;

/** Reads a file and the settings from outside, past the engine, and leaves what a kill left there as it is. */
export function readFacts(file: string, settingsFile: string): Facts {
  const sqlite = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    const rows = questions.flatMap((sql) => sqlite.prepare<[], [string, string | number]>(sql).raw().all());
    return new Map([
      ...rows.map(([name, value]) => [name, String(value)] as const),
      ["settings", minutesIn(settingsFile)],
    ]);
  } finally {
    sqlite.close();
  }
}

function minutesIn(settingsFile: string): string {
  const { lockAfterMinutes } = JSON.parse(readFileSync(settingsFile, "utf8")) as { readonly lockAfterMinutes: number };
  return `${lockAfterMinutes} minutes`;
}
