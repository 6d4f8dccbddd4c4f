import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Desk, openEngine, type TaskFilter, type TaskListName, type TaskQuery } from "../../engine/index.ts";
import { fillListFile, listFlows, subjects } from "./list-file.ts";
import { against, milliseconds, percentile, say } from "./report.ts";

/** What no call may take longer than, in milliseconds, however odd. */
const maxOdd = 20;

interface Question {
  (desk: Desk, index: number): unknown;
  /** What isn't measured. */
  readonly prepare?: (desk: Desk) => void;
}
/** Name, who asks (null: fifty people in turn), and what. */
type Case = readonly [name: string, who: string | null, question: Question];

const everyday: readonly Case[] = [
  ["inbox", null, page("inbox", {})],
  ["inbox by due", null, page("inbox", { sort: "due" })],
  ["queue", null, page("queue", {})],
  ["both counted", null, (desk) => desk.tasks.counts()],
  ["found by a word", null, (desk, index) => desk.tasks.listAll({ text: subjects[index % 8] ?? "" })],
  ["processes", null, (desk) => desk.processes.list()],
];

const odd: readonly Case[] = [
  ["queue where four eyes refuse all", "requester", page("queue", {})],
  ["  by due", "requester", page("queue", { sort: "due" })],
  ["  counted", "requester", (desk) => desk.tasks.counts()],
  ["queue for 10,000 objects", "surveyor", page("queue", {})],
  ["  counted", "surveyor", (desk) => desk.tasks.counts()],
  ...(["due", "priority", "flow", "starter", "oldest"] as const).flatMap((sort): readonly Case[] => [
    [`inbox by ${sort}`, null, page("inbox", { sort })],
    [`queue by ${sort}`, null, page("queue", { sort })],
    [`archive by ${sort}`, null, page("archive", { sort })],
    [`queue of all by ${sort}`, "root", page("queue", { sort })],
  ]),
  ["queue of all, counted", "root", (desk) => desk.tasks.counts()],
  ...(
    [
      ["a field's text", { fields: [{ part: "data", name: "subject", contains: "nobody wrote this" }] }],
      ["a status", { statuses: ["ERROR"] }],
      ["a due range", { due: { from: 1, until: 2 } }],
      ["a created range", { created: { from: 1, until: 2 } }],
      ["a flow", { flow: "hello-world" }],
      ["a starter", { startedBy: 52 }],
      ["no due time and a node", { due: null, node: "nowhere" }],
    ] as const
  ).flatMap(([what, filter]): readonly Case[] =>
    (["inbox", "queue", "archive"] as const).flatMap((list): readonly Case[] => [
      [`${list} by ${what} that matches nothing`, null, page(list, filter)],
      [`  counted`, null, (desk) => desk.tasks.count(list, filter)],
    ]),
  ),
  [
    "queue of all by a field that matches nothing",
    "root",
    page("queue", { fields: [{ part: "data", name: "subject", equals: "x" }] }),
  ],
  ["all tasks by a status that matches nothing", "root", (desk) => desk.tasks.listAll({ statuses: ["ERROR"] })],
  [
    "all tasks by a field that matches nothing",
    "root",
    (desk) => desk.tasks.listAll({ fields: [{ part: "data", name: "subject", equals: "x" }] }),
  ],
  [
    "processes by a field that matches nothing",
    "root",
    (desk) => desk.processes.list({ fields: [{ part: "data", name: "subject", equals: "x" }] }),
  ],
  [
    "processes by a created range that matches nothing",
    "root",
    (desk) => desk.processes.list({ created: { until: 1 } }),
  ],
  ["processes by a starter that matches nothing", "root", (desk) => desk.processes.list({ startedBy: 52 })],
  ...(["inbox", "queue"] as const).flatMap((list): readonly Case[] => [
    [`${list} deep by due`, null, deep(list, "due")],
    [`${list} deep by priority`, null, deep(list, "priority")],
    [`${list} deep by newest`, null, deep(list, "newest")],
    [
      `${list} due counts`,
      null,
      (desk) => desk.tasks.dueCounts(list, {}, [1_703_000_000_000, 1_703_086_400_000, 1_703_600_000_000]),
    ],
  ]),
  [
    "queue of all, due counts",
    "root",
    (desk) => desk.tasks.dueCounts("queue", {}, [1_703_000_000_000, 1_703_086_400_000, 1_703_600_000_000]),
  ],
];

function page(list: TaskListName, query: TaskQuery): Question {
  return (desk) => desk.tasks.list(list, query);
}

/** A page that begins somewhere in the list; whoever scrolls to there reads what comes before. */
function deep(list: TaskListName, sort: NonNullable<TaskQuery["sort"]>): Question {
  const ids = new Map<Desk, readonly number[]>();
  const idsOf = (desk: Desk) => {
    const known = ids.get(desk) ?? someIds(desk, list);
    ids.set(desk, known);
    return known;
  };
  const ask: Question = (desk, index) => desk.tasks.list(list, { sort, after: idsOf(desk)[index % 400] ?? 1 });
  return Object.assign(ask, { prepare: (desk: Desk) => void idsOf(desk) });
}

function someIds(desk: Desk, list: TaskListName): readonly number[] {
  const filters: readonly TaskFilter[] = [{}, { due: null }];
  return filters.flatMap((filter) =>
    (["newest", "oldest"] as const).flatMap((sort) =>
      desk.tasks.list(list, { ...filter, sort, limit: 200 }).rows.map(({ id }) => id),
    ),
  );
}

/** First pages of growing files, and what is odd. Returns the largest file, which stays. */
export function measureLists(folder: string, sizes: readonly number[]): string {
  say("Lists: first page of 50 rows, for changing people; half of the tasks are assigned, half wait in queues.");
  let file = "";
  const worst: number[] = [];
  for (const size of sizes) {
    file = join(folder, `lists-${size}.sqlite`);
    if (!existsSync(file)) fillListFile(file, size);
    worst.push(measureFile(file, size));
  }
  const [first = 0, last = 0] = [worst[0], worst.at(-1)];
  say(`    ${against("inbox p99 under 5 ms", Math.max(...worst) < 5)}`);
  say(`    ${against("as fast in the largest file as in the smallest, give or take half", last < first * 1.5 + 0.5)}`);
  return file;
}

/** Returns the inbox's p99. */
function measureFile(file: string, size: number): number {
  const engine = openEngine({ file, flows: listFlows });
  const people = engine.people.list();
  const deskOf = (name: string) => engine.as(people.find((one) => one.name === name)?.id ?? 0);
  const crowd = people.filter(({ name }) => name.startsWith("person-")).map(({ id }) => engine.as(id));
  const measure = ([, who, question]: Case, rounds: number) => {
    const desks = who === null ? crowd : [deskOf(who)];
    const took: number[] = [];
    for (const desk of desks) question.prepare?.(desk);
    const begun = performance.now();
    for (let index = 0; index < rounds && (index < 14 || performance.now() - begun < 2_000); index += 1) {
      const desk = desks[index % desks.length];
      if (desk) took.push(milliseconds(() => void question(desk, index)));
    }
    const warm = took.slice(4);
    return { p50: percentile(warm, 0.5), p99: percentile(warm, 0.99) };
  };
  say(`  ${size.toLocaleString("en")} open tasks`);
  const plain = measure(everyday[0] as Case, 1_010);
  const tell = (one: Case, limit: number | null) => {
    const { p50, p99 } = measure(one, 210);
    const ratio = (p50 / plain.p50).toFixed(1);
    const mark = limit !== null && p99 >= limit ? "  NOT REACHED" : "";
    say(`    ${one[0]}  p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms, ${ratio} of the inbox's${mark}`);
  };
  for (const one of everyday) tell(one, null);
  say(`    odd cases, aim p99 under ${maxOdd} ms`);
  for (const one of odd) tell(one, maxOdd);
  engine.close();
  return plain.p99;
}
