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
          ? queueOf(rows, name, idOf(name))
          : (row: Row) => row.owner === idOf(name) && row.status === (list === "inbox" ? "ASSIGNED" : "DONE");
      return rows.tasks
        .filter((row) => isIn(row) && passes(row, filter))
        .toSorted(comparing(sort))
        .map(({ id }) => id);
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

interface Rows {
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
    "INSERT INTO process (id, flow, flow_version, status, created, started_by, data) VALUES (?, ?, 1, 'NEW', 1, ?, ?)",
  );
  const task = sqlite.prepare(
    `INSERT INTO task (process, flow, node, kind, status, token, created, started_by, finished, due, owner, permission, permission_object, priority, data)
     VALUES (?, ?, ?, ?, ?, 'start', ?, ?, ?, ?, ?, ?, ?, ?, '{}')`,
  );
  const part = sqlite.prepare("INSERT OR IGNORE INTO process_person (person, flow, process) VALUES (?, ?, ?)");
  const person = () => random(4) + 1;
  sqlite.transaction(() => {
    for (let id = 1; id <= processes; id += 1) {
      const flow = flows[random(12) < 6 ? 1 : random(flows.length)]?.id ?? "";
      const starter = random(9) === 0 ? null : random(3) === 0 ? person() : 2;
      const count = random(6);
      process.run(id, flow, starter, JSON.stringify({ note: random(40) === 0 ? "seventy" : "blue", count }));
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
  const parts = sqlite.prepare<[], { key: string }>("SELECT person || ' ' || process AS key FROM process_person").all();
  sqlite.close();
  return { tasks, parts: new Set(parts.map(({ key }) => key)) };
}

/** What may be taken, and is shown: the rules once more, as one would say them. */
function queueOf({ tasks, parts }: Rows, name: Name, person: number): (row: Row) => boolean {
  const held = name === "root" ? null : new Set(grants[name].map(([permission, object]) => `${permission} ${object}`));
  const holds = (permission: string, object: string | null = null) =>
    held === null || held.has(`${permission} `) || (object !== null && held.has(`${permission} ${object}`));
  const doers = new Map<string, number | null>();
  for (const { process, node, status, owner } of tasks) if (status === "DONE") doers.set(`${process} ${node}`, owner);
  const objects = new Map<number, string>();
  for (const { process, permission_object: object } of tasks) if (object !== null) objects.set(process, object);
  const sees = ({ flow, process }: Row) => {
    if (held === null || parts.has(`${person} ${process}`)) return true;
    return flow === "own" ? holds("own.view") : holds(`${flow}.view`, objects.get(process) ?? null);
  };
  const refused = ({ flow, node, process }: Row) => {
    if (node !== "work") return false;
    const did = (other: string) => doers.get(`${process} ${other}`) === person;
    if (flow === "eyes") return did("start") || did("sign");
    return flow === "written" && (process % 2 === 0 || did("start"));
  };
  return (row) =>
    row.status === "NEW" &&
    row.kind === "HUMAN" &&
    (row.permission === null || holds(row.permission, row.permission_object)) &&
    sees(row) &&
    !refused(row);
}

function passes(row: Row, { flow, node, statuses, owner, startedBy, created, due, fields }: TaskFilter): boolean {
  const isWithin = (value: number | null, range: { readonly from?: number; readonly until?: number } = {}) => {
    if (range.from === undefined && range.until === undefined) return true;
    return value !== null && value >= (range.from ?? 0) && value < (range.until ?? Infinity);
  };
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
