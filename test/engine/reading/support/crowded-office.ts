import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { onTestFinished } from "vitest";
import { z } from "zod";
import {
  defineFlow,
  type Desk,
  type FieldFilter,
  notTheOwnerOf,
  openEngine,
  type ProcessFilter,
  type Range,
  type Restriction,
  type TaskFilter,
  type TaskListName,
  type TaskSort,
} from "../../../../engine/index.ts";

export const names = ["ada", "ben", "eve", "root"] as const;
type Name = (typeof names)[number];

const processes = 2_500;

const oddOnly: Restriction<"start"> = { nodes: [], allows: (_person, { process }) => process.id % 2 === 1 };
const flowOf = (
  id: string,
  how: {
    readonly view?: "own";
    readonly restrictions: readonly Restriction<"start" | "sign">[];
    readonly object?: true;
  },
) =>
  defineFlow({
    id,
    version: 1,
    title: id,
    description: "",
    ...(how.view === undefined ? {} : { view: how.view }),
    data: z.object({ note: z.string().optional(), count: z.number().optional() }),
    nodes: (node) => ({
      start: node.start({ data: ["note", "count"] }).next("sign"),
      sign: node.view().permission("sign").next("work"),
      work: how.restrictions
        .reduce(
          (view, rule) => view.restrict(rule),
          node
            .view()
            .permission(
              `${id}.work`,
              how.object === undefined ? {} : { object: ({ process }) => String(process.data.count) },
            ),
        )
        .next("done"),
      done: node.end(),
    }),
  });

const flows = [
  flowOf("plain", { restrictions: [] }),
  flowOf("eyes", { restrictions: [notTheOwnerOf("start"), notTheOwnerOf("sign")] }),
  flowOf("written", { restrictions: [oddOnly, notTheOwnerOf("start")] }),
  flowOf("own", { view: "own", restrictions: [] }),
  flowOf("sites", { restrictions: [], object: true }),
];

/** What each may do, and for which objects. Ada holds all there is, Ben some, Eve works in flows that she may not view. */
const grants: Readonly<Record<Exclude<Name, "root">, readonly (readonly [string, string])[]>> = {
  ada: [...flows.flatMap(({ id }) => [[`${id}.view`, ""] as const, [`${id}.work`, ""] as const]), ["sign", ""]],
  ben: [
    ["eyes.view", ""],
    ["eyes.work", ""],
    ["own.view", ""],
    ["sites.view", "3"],
    ["sites.view", "4"],
    ["sites.work", "3"],
    ["sites.work", "5"],
    ["sign", ""],
  ],
  eve: [
    ["plain.work", ""],
    ["eyes.work", ""],
    ["written.view", ""],
    ["written.work", ""],
    ["sites.work", "1"],
    ["sites.work", "2"],
    ["sites.view", ""],
  ],
};

interface Row {
  readonly id: number;
  readonly process: number;
  readonly flow: string;
  readonly node: string;
  readonly kind: string;
  readonly status: string;
  readonly created: number;
  readonly due: number | null;
  readonly owner: number | null;
  readonly started_by: number | null;
  readonly permission: string | null;
  readonly permission_object: string | null;
  readonly priority: number;
  readonly data: Readonly<Record<string, string | number>>;
}

/** So many tasks that portions end within them, and a plain second opinion about what each list has. */
export function openCrowdedOffice() {
  const folder = mkdtempSync(join(tmpdir(), "intray-lists-"));
  const file = join(folder, "intray.sqlite");
  hire(file);
  const rows = fill(file);
  const engine = openEngine({ file, flows });
  onTestFinished(() => {
    engine.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const idOf = (name: Name) => engine.people.findByName(name)?.id ?? 0;
  return {
    desk: (name: Name): Desk => engine.as(idOf(name)),
    expected(name: Name, list: TaskListName, filter: TaskFilter, sort: TaskSort): readonly number[] {
      const isIn =
        list === "queue"
          ? rulesFor(rows, name, idOf(name)).mayTake
          : (row: Row) => row.owner === idOf(name) && row.status === (list === "inbox" ? "ASSIGNED" : "DONE");
      return rows.tasks
        .filter((row) => isIn(row) && passes(row, filter))
        .toSorted(comparing(sort))
        .map(({ id }) => id);
    },
    expectedProcesses(name: Name, filter: ProcessFilter, sort: "newest" | "oldest"): readonly number[] {
      const { sees } = rulesFor(rows, name, idOf(name));
      const ids = rows.processes
        .filter((row) => sees(row.flow, row.id) && processPasses(row, filter))
        .map(({ id }) => id);
      return sort === "newest" ? ids.toReversed() : ids;
    },
  };
}

function hire(file: string): void {
  const engine = openEngine({ file, flows });
  for (const name of names) {
    engine.people.createPerson({ name, displayName: name, superuser: name === "root" });
    engine.people.createGroup(name, name);
    engine.people.addToGroup(name, name);
  }
  for (const [name, held] of Object.entries(grants)) {
    for (const [permission, object] of held) {
      engine.people.grant(name, permission, ...(object === "" ? [] : [{ object }]));
    }
  }
  engine.close();
}

interface ProcessRow {
  readonly id: number;
  readonly flow: string;
  readonly created: number;
  readonly started_by: number | null;
  readonly data: Row["data"];
}

interface Rows {
  readonly processes: readonly ProcessRow[];
  readonly tasks: readonly Row[];
  /** By person, then process. */
  readonly parts: ReadonlySet<string>;
}

/** Whatever the engine could have left, by bare statements; the same each time. */
function fill(file: string): Rows {
  const sqlite = new Sqlite(file);
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const process = sqlite.prepare(
    "INSERT INTO process (id, flow, flow_version, status, created, started_by, data) VALUES (?, ?, 1, 'NEW', ?, ?, ?)",
  );
  const task = sqlite.prepare(
    `INSERT INTO task (process, flow, node, kind, status, token, created, started_by, finished, due, owner, permission, permission_object, priority, data)
     VALUES (?, ?, ?, ?, ?, 'start', ?, ?, ?, ?, ?, ?, ?, ?, '{}')`,
  );
  const part = sqlite.prepare("INSERT OR IGNORE INTO process_person (person, flow, process) VALUES (?, ?, ?)");
  const person = () => random(4) + 1;
  sqlite.transaction(() => {
    for (let id = 1; id <= processes; id += 1) {
      const flow = flows[random(12) < 3 ? 1 : random(flows.length)]?.id ?? "";
      const starter = random(9) === 0 ? null : random(3) === 0 ? person() : 2;
      const count = random(6);
      process.run(
        id,
        flow,
        random(60),
        starter,
        JSON.stringify({ note: random(40) === 0 ? "seventy" : "blue", count }),
      );
      if (starter !== null) part.run(starter, flow, id);
      const put = (node: string, status: string, owner: number | null) => {
        if (owner !== null) part.run(owner, flow, id);
        const due = random(3) === 0 ? null : random(9);
        const isDone = status === "DONE" || status === "CANCELED";
        const permission = node === "start" ? null : node === "sign" ? "sign" : `${flow}.work`;
        const object = node === "work" && flow === "sites" ? String(count) : null;
        const kind = node === "start" ? "HUMAN_START" : "HUMAN";
        const priority = random(4) - 1;
        task.run(
          id,
          flow,
          node,
          kind,
          status,
          random(60),
          starter,
          isDone ? 1 : null,
          due,
          owner,
          permission,
          object,
          priority,
        );
      };
      put("start", "DONE", starter);
      if (random(2) === 0) put("sign", "DONE", person());
      if (random(5) === 0) put("sign", random(2) === 0 ? "DONE" : "CANCELED", person());
      if (random(7) === 0) put("sign", "NEW", null);
      const last = random(10);
      put("work", last < 6 ? "NEW" : last < 8 ? "ASSIGNED" : "DONE", last < 6 ? null : person());
    }
  })();
  const tasks = sqlite
    .prepare<[], Omit<Row, "data"> & { data: string }>(
      "SELECT task.*, process.data AS data FROM task JOIN process ON process.id = task.process ORDER BY task.id",
    )
    .all()
    .map((row): Row => Object.assign(row, { data: JSON.parse(row.data) as Row["data"] }));
  const all = sqlite
    .prepare<[], Omit<ProcessRow, "data"> & { data: string }>("SELECT * FROM process ORDER BY id")
    .all()
    .map((row): ProcessRow => Object.assign(row, { data: JSON.parse(row.data) as Row["data"] }));
  const parts = sqlite.prepare<[], { key: string }>("SELECT person || ' ' || process AS key FROM process_person").all();
  sqlite.close();
  return { processes: all, tasks, parts: new Set(parts.map(({ key }) => key)) };
}

/** What somebody sees and may take: the rules once more, as one would say them. */
function rulesFor({ tasks, parts }: Rows, name: Name, person: number) {
  const held = name === "root" ? null : new Set(grants[name].map(([permission, object]) => `${permission} ${object}`));
  const holds = (permission: string | null, object: string | null = null) =>
    permission === null ||
    held === null ||
    held.has(`${permission} `) ||
    (object !== null && held.has(`${permission} ${object}`));
  const isOpen = ({ status, kind, permission, permission_object }: Row) =>
    status === "NEW" && kind === "HUMAN" && holds(permission, permission_object);
  const doers = new Map<string, number | null>();
  const objects = new Map<number, string>();
  const asked = new Set<number>();
  for (const task of tasks) {
    if (task.status === "DONE") doers.set(`${task.process} ${task.node}`, task.owner);
    if (task.permission_object !== null) objects.set(task.process, task.permission_object);
    if (isOpen(task)) asked.add(task.process);
  }
  const sees = (flow: string, process: number) => {
    if (held === null || parts.has(`${person} ${process}`)) return true;
    if (flow === "own") return holds("own.view") && asked.has(process);
    return holds(`${flow}.view`, objects.get(process) ?? null);
  };
  const refused = ({ flow, node, process }: Row) => {
    if (node !== "work") return false;
    const did = (other: string) => doers.get(`${process} ${other}`) === person;
    if (flow === "eyes") return did("start") || did("sign");
    return flow === "written" && (process % 2 === 0 || did("start"));
  };
  return { sees, mayTake: (row: Row) => isOpen(row) && sees(row.flow, row.process) && !refused(row) };
}

function processPasses(row: ProcessRow, { flow, status, startedBy, created, fields }: ProcessFilter): boolean {
  return (
    (flow === undefined || row.flow === flow) &&
    (status === undefined || status === "NEW") &&
    (startedBy === undefined || row.started_by === startedBy) &&
    isWithin(row.created, created) &&
    (fields ?? []).every((field) => holdsField(row.data, field))
  );
}

function isWithin(value: number | null, range: Range = {}): boolean {
  if (range.from === undefined && range.until === undefined) return true;
  return value !== null && value >= (range.from ?? 0) && value < (range.until ?? Infinity);
}

function passes(row: Row, { flow, node, statuses, owner, startedBy, created, due, fields }: TaskFilter): boolean {
  return (
    (flow === undefined || row.flow === flow) &&
    (node === undefined || row.node === node) &&
    (statuses === undefined || statuses.some((status) => status === row.status)) &&
    (owner === undefined || row.owner === owner) &&
    (startedBy === undefined || row.started_by === startedBy) &&
    isWithin(row.created, created) &&
    (due === null ? row.due === null : isWithin(row.due, due)) &&
    (fields ?? []).every((field) => holdsField(row.data, field))
  );
}

function holdsField(data: Row["data"], field: FieldFilter): boolean {
  const value = data[field.name];
  if ("equals" in field) return value === field.equals;
  if ("contains" in field) return String(value).toLowerCase().includes(field.contains.toLowerCase());
  return Number(value) >= Number(field.from) && Number(value) <= Number(field.to);
}

function comparing(sort: TaskSort): (a: Row, b: Row) => number {
  const late = (row: Row) => row.due ?? Infinity;
  switch (sort) {
    case "newest":
      return (a, b) => b.id - a.id;
    case "oldest":
      return (a, b) => a.id - b.id;
    case "due":
      return (a, b) => (late(a) === late(b) ? a.id - b.id : late(a) - late(b));
    case "priority":
      return (a, b) => b.priority - a.priority || b.id - a.id;
    case "flow":
      return (a, b) => (a.flow < b.flow ? -1 : Number(a.flow > b.flow)) || a.id - b.id;
    case "starter":
      return (a, b) => (a.started_by ?? 0) - (b.started_by ?? 0) || a.id - b.id;
  }
}
