import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { type Desk, openEngine } from "../../engine/index.ts";
import { departments } from "./flows.ts";
import { against, milliseconds, percentile, say } from "./report.ts";

const people = 50;
const subjects = ["Invoice", "Contract", "Complaint", "Order", "Travel", "Leave", "Licence", "Parcel"];

/** First pages of growing files. Returns the largest file, which stays. */
export function measureLists(folder: string, sizes: readonly number[]): string {
  say("Lists: first page of 50 rows, for changing people; half of the tasks are assigned, half wait in queues.");
  let file = "";
  const worst: number[] = [];
  for (const size of sizes) {
    file = join(folder, `lists-${size}.sqlite`);
    fill(file, size);
    const engine = openEngine({ file, flows: departments });
    const desks = engine.people.list().map((person) => engine.as(person.id));
    const ask = (times: number, question: (desk: Desk, index: number) => unknown) => {
      const took = Array.from({ length: times }, (_, index) => {
        const desk = desks[index % desks.length];
        return milliseconds(() => void (desk && question(desk, index)));
      }).slice(10);
      return `p50 ${percentile(took, 0.5).toFixed(2)} ms, p99 ${percentile(took, 0.99).toFixed(2)} ms`;
    };
    say(`  ${size.toLocaleString("en")} open tasks`);
    const inbox: number[] = [];
    ask(1_010, (desk) => inbox.push(milliseconds(() => void desk.tasks.list("inbox"))));
    const p99 = percentile(inbox.slice(10), 0.99);
    worst.push(p99);
    say(`    inbox  p50 ${percentile(inbox.slice(10), 0.5).toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`);
    say(`    inbox by due  ${ask(510, (desk) => desk.tasks.list("inbox", { sort: "due" }))}`);
    say(`    queue  ${ask(510, (desk) => desk.tasks.list("queue"))}`);
    say(`    both counted  ${ask(110, (desk) => desk.tasks.counts())}`);
    say(`    found by a word  ${ask(110, (desk, index) => desk.tasks.listAll({ text: subjects[index % 8] ?? "" }))}`);
    say(`    processes  ${ask(110, (desk) => desk.processes.list())}`);
    engine.close();
  }
  const [first = 0, last = 0] = [worst[0], worst.at(-1)];
  say(`    ${against("inbox p99 under 5 ms", Math.max(...worst) < 5)}`);
  say(`    ${against("as fast in the largest file as in the smallest, give or take half", last < first * 1.5 + 0.5)}`);
  return file;
}

/** Rows as the engine would have written them, by bare statements: a million through the engine would take half an hour. */
function fill(file: string, size: number): void {
  const engine = openEngine({ file, flows: departments });
  for (let index = 0; index < 10; index += 1) {
    const group = `group-${index}`;
    engine.people.createGroup(group, group);
    for (const right of ["view", "work"]) engine.people.grant(group, `department-${index}.${right}`);
  }
  for (let index = 0; index < people; index += 1) {
    const name = `person-${index}`;
    engine.people.createPerson({ name, displayName: name });
    for (const near of [0, 1, 2]) engine.people.addToGroup(name, `group-${(index + near) % 10}`);
  }
  engine.close();
  const sqlite = new Sqlite(file);
  sqlite.pragma("synchronous = OFF");
  const process = sqlite.prepare(
    "INSERT INTO process (id, flow, flow_version, status, created, started_by, data) VALUES (?, ?, 1, 'NEW', ?, ?, ?)",
  );
  const task = sqlite.prepare(
    `INSERT INTO task (process, flow, node, kind, status, token, created, assigned, finished, due, owner, permission, priority, data)
     VALUES (?, ?, ?, ?, ?, 'start', ?, ?, ?, ?, ?, ?, ?, '{}')`,
  );
  const words = sqlite.prepare("INSERT INTO process_text (rowid, words) VALUES (?, ?)");
  sqlite.transaction(() => {
    for (let id = 1; id <= size; id += 1) {
      const number = (id * 7_919) % 10;
      const flow = `department-${number}`;
      const created = 1_700_000_000_000 + id * 1_000;
      const subject = `${subjects[(id * 31) % 8]} ${id}`;
      const person = ((id * 104_729) % people) + 1;
      const owner = id % 2 === 0 ? person : null;
      process.run(id, flow, created, person, JSON.stringify({ subject }));
      words.run(id, subject);
      task.run(id, flow, "start", "HUMAN_START", "DONE", created, null, created, null, person, null, 0);
      const due = id % 3 === 0 ? null : created + ((id * 13) % 90) * 86_400_000;
      const status = owner === null ? "NEW" : "ASSIGNED";
      task.run(
        id,
        flow,
        "work",
        "HUMAN",
        status,
        created,
        owner && created,
        null,
        due,
        owner,
        `${flow}.work`,
        (id % 4) - 1,
      );
    }
  })();
  sqlite.exec("ANALYZE");
  sqlite.close();
}
