import Sqlite from "better-sqlite3";
import { openEngine } from "../../../engine/index.ts";
import { flows } from "../../../flows/index.ts";
import { openSmallOffice } from "../../e2e/harness/small-office.ts";

/** A file with the sample office and this many open tasks of hello world, half of them Ben's, half in his queue. */
export async function manyMessages(file: string, count: number): Promise<void> {
  const engine = openEngine({ file, flows });
  await engine.entrance.createAdministrator({ name: "grace", displayName: "Grace Hopper" }, "a ship in port is safe");
  await openSmallOffice(engine);
  const [ada, ben] = ["ada", "ben"].map((name) => engine.people.findByName(name)?.id ?? 0);
  const { processId } = engine
    .as(ada ?? 0)
    .starts.start("hello-world", "start", { artifact: { text: "A message like many others" } });
  engine.close();
  multiply(file, processId, count - 1, ben ?? 0);
}

/** Copies one process with its record and tasks by bare statements: through the engine it would take minutes. */
function multiply(file: string, process: number, times: number, owner: number): void {
  const sqlite = new Sqlite(file);
  sqlite.pragma("foreign_keys = OFF");
  sqlite.pragma("synchronous = OFF");
  const newest = (table: string) =>
    sqlite.prepare<[], { id: number }>(`SELECT max(id) AS id FROM ${table}`).get()?.id ?? 0;
  const begin = { process: newest("process"), artifact: newest("artifact"), task: newest("task") };
  const columnsOf = (table: string) =>
    sqlite.prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`).pluck().all();
  const copy = (table: string, where: string, changes: Readonly<Record<string, string>>) => {
    const columns = columnsOf(table);
    const values = columns.map((column) => changes[column] ?? column).join(", ");
    return sqlite.prepare(`INSERT INTO ${table} (${columns.join(", ")}) SELECT ${values} FROM ${table} WHERE ${where}`);
  };
  const artifact = `id = (SELECT artifact FROM process WHERE id = ${process})`;
  const statements = [
    copy("artifact", artifact, {
      id: `${begin.artifact} + @n`,
      data: `json_set(data, '$.text', 'Message ' || @n || ' like many others')`,
    }),
    copy("process", `id = ${process}`, {
      id: `${begin.process} + @n`,
      artifact: `${begin.artifact} + @n`,
      created: "created - @n * 1000",
    }),
    copy("task", `id = ${begin.task}`, {
      id: `${begin.task} + @n`,
      process: `${begin.process} + @n`,
      created: "created - @n * 1000",
      status: "iif(@n % 2, 'ASSIGNED', 'NEW')",
      owner: `iif(@n % 2, ${owner}, NULL)`,
      assigned: "iif(@n % 2, created, NULL)",
    }),
  ];
  sqlite.transaction(() => {
    for (let n = 1; n <= times; n += 1) for (const statement of statements) statement.run({ n });
  })();
  sqlite.exec("ANALYZE");
  sqlite.close();
}
