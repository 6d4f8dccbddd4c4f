import Sqlite from "better-sqlite3";
import { z } from "zod";
import { defineArtifact, defineFlow, type Flow, openEngine } from "../../engine/index.ts";

/** As many people as share the tasks of the office. */
const people = 50;

const order = defineArtifact({
  id: "order",
  title: "Order",
  schema: z.object({
    subject: z.string(),
    customer: z.string(),
    amount: z.number().meta({ "x-ui": { currency: "EUR" } }),
    on: z.iso.date(),
  }),
  label: ({ subject }) => subject,
});

const titles = [
  "Order",
  "Complaint",
  "Shipment",
  "Leave",
  "Travel",
  "Repair",
  "Review",
  "Contract",
  "Payroll",
  "Visit",
];

/** Ten departments; of the last one people see what they take part in alone. */
export const searchFlows: readonly Flow[] = titles.map((title, index) =>
  defineFlow({
    id: `department-${index}`,
    version: 1,
    title: { en: title, de: `${title}sache` },
    description: "",
    ...(index === 9 && { view: "own" as const }),
    data: z.object({ done: z.boolean().default(false) }),
    artifact: order,
    processTitle: ({ artifact }) => artifact.subject,
    keyFigure: { artifact: "amount" },
    nodes: (node) => ({
      start: node.start({ artifact: ["subject", "customer", "amount", "on"] }).next("work"),
      work: node
        .view({ data: ["done"] })
        .annotate({
          title: { en: "Get equipment", de: "Ausrüstung holen" },
          summary: ({ artifact }) => `${artifact.subject} for ${artifact.customer}`,
        })
        .permission({ autoCreate: true })
        .next("end"),
      end: node.end(),
    }),
  }),
);

const things = ["Invoice", "Contract", "Licence", "Parcel", "Rechnungsprüfung", "Papier", "Maschine", "Besprechung"];
const syllables = ["ba", "ko", "ri", "mu", "ten", "sal", "ver", "dor", "lin", "pek", "schu", "mann"];

/** One of 20,000 names. */
export function nameOf(index: number): string {
  let rest = index % 20_000;
  let name = "";
  for (let part = 0; part < 4; part += 1) {
    name += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  }
  return name;
}

/** Fills a file with so many tasks: half of them are starts, half wait or are somebody's. */
export function fillSearchFile(file: string, tasks: number): void {
  const engine = openEngine({ file, flows: searchFlows });
  for (const [index] of titles.entries()) {
    engine.people.createGroup(`group-${index}`, `group-${index}`);
    for (const right of ["view", "work"]) engine.people.grant(`group-${index}`, `department-${index}.${right}`);
  }
  for (let index = 0; index < people; index += 1) {
    engine.people.createPerson({ name: `person-${index}`, displayName: `${nameOf(index * 7)} ${nameOf(index * 331)}` });
    for (const near of [0, 1, 2]) engine.people.addToGroup(`person-${index}`, `group-${(index + near) % 10}`);
  }
  engine.people.createPerson({ name: "root", displayName: "Root", superuser: true });
  engine.close();
  const sqlite = new Sqlite(file);
  sqlite.pragma("synchronous = OFF");
  sqlite.transaction(() => {
    for (let id = 1; id <= tasks / 2; id += 1) writeProcess(sqlite, id);
  })();
  sqlite.exec("ANALYZE; DELETE FROM search_progress");
  sqlite.close();
}

const statements = new WeakMap<Sqlite.Database, Sqlite.Statement[]>();

function writeProcess(sqlite: Sqlite.Database, id: number): void {
  const [record, process, task, part] = statementsOf(sqlite);
  const flow = `department-${(id * 7_919) % 10}`;
  const at = 1_700_000_000_000 + id * 60_000;
  const starter = ((id * 104_729) % people) + 1;
  const owner = id % 2 === 0 ? ((id * 31) % people) + 1 : null;
  const subject = `${things[(id * 31) % 8]} ${nameOf(id * 13)}`;
  const on = new Date(at + ((id * 17) % 60) * 86_400_000).toISOString().slice(0, 10);
  const data = { subject, customer: nameOf(id * 7_919), amount: ((id * 37) % 1_000_000) / 100, on };
  record?.run(id, JSON.stringify(data));
  process?.run(id, flow, at, starter, id);
  task?.run(id, flow, "start", "HUMAN_START", "DONE", at, null, at, null, starter, null, starter);
  const due = id % 3 === 0 ? null : at + ((id * 13) % 90) * 86_400_000;
  const status = owner === null ? "NEW" : "ASSIGNED";
  task?.run(id, flow, "work", "HUMAN", status, at, owner && at, null, due, owner, `${flow}.work`, starter);
  for (const person of new Set([starter, owner ?? starter])) part?.run(person, flow, id);
}

function statementsOf(sqlite: Sqlite.Database): readonly Sqlite.Statement[] {
  const known = statements.get(sqlite);
  if (known !== undefined) return known;
  const prepared = [
    "INSERT INTO artifact (id, type, revision, data) VALUES (?, 'order', 1, ?)",
    `INSERT INTO process (id, flow, flow_version, status, created, started_by, data, artifact)
     VALUES (?, ?, 1, 'NEW', ?, ?, '{}', ?)`,
    `INSERT INTO task (process, flow, node, kind, status, token, created, assigned, finished, due, owner, permission, data, started_by)
     VALUES (?, ?, ?, ?, ?, 'start', ?, ?, ?, ?, ?, ?, '{}', ?)`,
    "INSERT INTO process_person (person, flow, process) VALUES (?, ?, ?)",
  ].map((sql) => sqlite.prepare(sql));
  statements.set(sqlite, prepared);
  return prepared;
}
