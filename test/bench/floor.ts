import Sqlite from "better-sqlite3";
import { openStorage } from "../../engine/storage/open-storage.ts";

type Value = string | number | Buffer | null;
type Row = Readonly<Record<string, Value>>;

/** The tables that a process writes to, in the order in which foreign keys allow it, and how its rows are found. */
const tables = [
  { table: "artifact", keys: ["id"], where: "id = (SELECT artifact FROM process WHERE id = ?)" },
  {
    table: "artifact_revision",
    keys: ["artifact", "revision"],
    where: "artifact = (SELECT artifact FROM process WHERE id = ?)",
  },
  { table: "process", keys: ["id"], where: "id = ?" },
  { table: "task", keys: ["id"], where: "process = ?" },
  { table: "task_previous", keys: ["task", "previous"], where: "task IN (SELECT id FROM task WHERE process = ?)" },
  { table: "job", keys: ["task"], where: "task IN (SELECT id FROM task WHERE process = ?)" },
  { table: "audit", keys: ["id"], where: "id IN (SELECT audit FROM audit_process WHERE process = ?)" },
  { table: "process_person", keys: ["person", "process"], where: "process = ?" },
  { table: "audit_process", keys: ["process", "audit"], where: "process = ?" },
] as const;

type TableName = (typeof tables)[number]["table"];

interface Write {
  readonly table: TableName;
  readonly verb: "insert" | "update" | "delete";
  readonly row: Row;
}

/** What a process changed, commit by commit: each row once for each commit that left it different. */
export type Recording = readonly (readonly Write[])[];

/** Watches one process being run; call `commit` after each commit. */
export class Recorder {
  readonly #sqlite: Sqlite.Database;
  #before = new Map<string, Write>();
  readonly #commits: Write[][] = [];

  constructor(file: string) {
    this.#sqlite = new Sqlite(file, { readonly: true });
  }

  commit(process: number): void {
    const after = this.#look(process);
    const writes: Write[] = [];
    for (const [key, { table, row }] of after) {
      const before = this.#before.get(key);
      if (!before) writes.push({ table, verb: "insert", row });
      else if (!isSame(before.row, row)) writes.push({ table, verb: "update", row });
    }
    for (const [key, { table, row }] of this.#before) {
      if (!after.has(key)) writes.push({ table, verb: "delete", row });
    }
    this.#before = after;
    this.#commits.push(writes);
  }

  stop(): Recording {
    this.#sqlite.close();
    return this.#commits;
  }

  #look(process: number): Map<string, Write> {
    const found = tables.flatMap(({ table, keys, where }) => {
      const rows = this.#sqlite.prepare<[number], Row>(`SELECT * FROM ${table} WHERE ${where}`).all(process);
      return rows.map((row) => {
        const key = JSON.stringify([table, ...keys.map((name) => row[name])]);
        return [key, { table, verb: "insert", row }] as const;
      });
    });
    return new Map(found);
  }
}

function isSame(a: Row, b: Row): boolean {
  return Object.entries(a).every(([name, value]) => {
    const other = b[name] ?? null;
    return Buffer.isBuffer(value) && Buffer.isBuffer(other) ? value.equals(other) : value === other;
  });
}

/** Columns that hold a number of one of four kinds; each process of the floor has numbers of its own. */
const numbered: Readonly<Record<string, "process" | "task" | "artifact" | "audit">> = {
  "process.id": "process",
  "process.artifact": "artifact",
  "task.id": "task",
  "task.process": "process",
  "task_previous.task": "task",
  "task_previous.previous": "task",
  "job.task": "task",
  "artifact.id": "artifact",
  "artifact_revision.artifact": "artifact",
  "audit.id": "audit",
  "process_person.process": "process",
  "audit_process.process": "process",
  "audit_process.audit": "audit",
};

/** As many words as lists show of a small process. */
const shown =
  "1 good morning waits for approval hello world ada ben nov 30 2026 30112026 a message is written approved";

/**
 * Bare better-sqlite3 over the same tables and indexes: replays a recording with prepared statements, commit for commit,
 * each changed row written once. No reads, no logic, no hashes: nothing that leaves these rows after these commits can be
 * faster.
 */
export class Floor {
  readonly #sqlite: Sqlite.Database;
  readonly #recording: Recording;
  readonly #sizes: Readonly<Record<"process" | "task" | "artifact" | "audit", number>>;
  readonly #statements = new Map<string, (row: Row) => void>();
  readonly #words;
  #runs = 0;

  constructor(file: string, recording: Recording) {
    this.#recording = recording;
    this.#sqlite = openStorage(file);
    this.#sqlite.exec(
      `INSERT INTO person (name, display_name, superuser, active, created)
       VALUES ('ada', 'ada', 1, 1, 0), ('ben', 'ben', 1, 1, 0)`,
    );
    this.#words = this.#sqlite.prepare(`INSERT OR REPLACE INTO process_text (rowid, words) VALUES (?, '${shown}')`);
    const span = (table: TableName) => {
      const ids = recording.flat().flatMap(({ table: one, row }) => (one === table ? [Number(row["id"])] : []));
      return Math.max(1, ...ids);
    };
    this.#sizes = { process: span("process"), task: span("task"), artifact: span("artifact"), audit: span("audit") };
  }

  /** Writes one more process. */
  run(): void {
    this.#runs += 1;
    for (const [index, writes] of this.#recording.entries()) {
      this.#sqlite.exec("BEGIN IMMEDIATE");
      for (const write of writes) this.#write(write);
      // by what a process is found: as it begins, once somebody takes part, as it ends
      if (index < 2 || index === this.#recording.length - 1) this.#words.run(this.#runs * this.#sizes.process);
      this.#sqlite.exec("COMMIT");
    }
  }

  close(): void {
    this.#sqlite.close();
  }

  #write({ table, verb, row }: Write): void {
    const key = `${verb} ${table}`;
    const statement = this.#statements.get(key) ?? this.#prepare(table, verb, row);
    this.#statements.set(key, statement);
    const moved: Record<string, Value> = {};
    for (const [name, value] of Object.entries(row)) {
      const kind = numbered[`${table}.${name}`];
      moved[name] = kind && typeof value === "number" ? value + this.#runs * this.#sizes[kind] : value;
    }
    statement(moved);
  }

  #prepare(table: TableName, verb: Write["verb"], row: Row): (row: Row) => void {
    const names = Object.keys(row);
    const keys = tables.find((one) => one.table === table)?.keys ?? [];
    const where = keys.map((name) => `${name} = $${name}`).join(" AND ");
    const sql = {
      insert: `INSERT INTO ${table} (${names.join(", ")}) VALUES (${names.map((name) => `$${name}`).join(", ")})`,
      update: `UPDATE ${table} SET ${names.map((name) => `${name} = $${name}`).join(", ")} WHERE ${where}`,
      delete: `DELETE FROM ${table} WHERE ${where}`,
    }[verb];
    const statement = this.#sqlite.prepare(sql);
    return (values) => void statement.run(values);
  }
}
