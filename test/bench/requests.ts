import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { type Desk, openEngine } from "../../engine/index.ts";
import { departments } from "./flows.ts";
import { against, milliseconds, percentile, say } from "./report.ts";

const people = 200;
/** Somebody who starts very much and reads nothing. */
const busy = 1;
const kinds = ["assigned", "commented", "mentioned", "request-decided", "request-waits"];

/** Numbers that look like chance, the same in every run. */
function chance(id: number, salt: number, below: number): number {
  let mixed = Math.imul(id, 2_654_435_761) ^ Math.imul(salt + 1, 2_246_822_519);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 2_246_822_519);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 3_266_489_917);
  return Math.floor((((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32) * below);
}

/**
 * What people ask of what they started, are told and said, in a file with `size` processes. Each
 * is asked three times and the least counts, so that what else the machine does counts less; `work` is the processor's time
 * for one, on average.
 */
export function measureRequests(folder: string, size: number): void {
  const [comments, attachments, notifications] = [size * 3, size / 2, size * 4];
  const counted = [size, comments, attachments, notifications].map((count) => count.toLocaleString("en"));
  say(
    `Requests: ${counted[0]} processes, ${counted[1]} comments, ${counted[2]} attachments, ${counted[3]} notifications; ` +
      `${people} people, one of whom started a tenth of all.`,
  );
  const file = join(folder, `requests-${size}.sqlite`);
  fill(file, size);
  const engine = openEngine({ file, flows: departments });
  const desks = engine.people.list().map((person) => engine.as(person.id));
  const first = engine.people.list().findIndex(({ id }) => id === busy);
  const worst: number[] = [];
  // what each may look at: the newest that they started
  const own = new Map(
    desks.map((desk, index) => [index, desk.requests.list({ group: "ended", limit: 10 }).rows.map(({ id }) => id)]),
  );
  const ask = (what: string, question: (desk: Desk, process: number) => unknown) => {
    const begun = process.threadCpuUsage();
    const took = Array.from({ length: 310 }, (_, index) => {
      // every third question is asked by who has the most
      const who = index % 3 === 0 ? first : index % desks.length;
      const desk = desks[who];
      const request = own.get(who)?.[index % 10] ?? 0;
      const asked = () => milliseconds(() => void (desk && request > 0 && question(desk, request)));
      return Math.min(asked(), asked(), asked());
    }).slice(10);
    const { user, system } = process.threadCpuUsage(begun);
    const work = (user + system) / 1_000 / (310 * 3);
    const p99 = percentile(took, 0.99);
    worst.push(p99);
    say(
      `    ${what.padEnd(34)} p50 ${percentile(took, 0.5).toFixed(2)} ms, p99 ${p99.toFixed(2)} ms, work ${work.toFixed(2)} ms`,
    );
  };
  for (const group of ["action", "running", "ended"] as const) {
    ask(`my requests, ${group}`, (desk) => desk.requests.list({ group }));
  }
  ask("my requests, the tenth page", (desk) => {
    let after: number | undefined;
    for (let page = 0; page < 10; page += 1) {
      const found = desk.requests.list({ group: "running", limit: 5, ...(after === undefined ? {} : { after }) });
      after = found.next;
      if (after === undefined) break;
    }
  });
  ask("my requests counted", (desk) => desk.requests.counts());
  ask("one request", (desk, process) => desk.requests.get(process));
  ask("notifications", (desk) => desk.notifications.list());
  ask("notifications, unread", (desk) => desk.notifications.list({ unread: true }));
  ask("unread counted", (desk) => desk.notifications.counts());
  ask("while away", (desk) => desk.notifications.away());
  ask("comments of a process", (desk, process) => desk.comments.list(process));
  ask("attachments of a process", (desk, process) => desk.attachments.list(process));
  ask("a comment added that names somebody", (desk, process) =>
    desk.comments.add(process, { text: `@person-${process % people} what about it?` }),
  );
  ask("inbox", (desk) => desk.tasks.list("inbox"));
  ask("queue", (desk) => desk.tasks.list("queue"));
  engine.close();
  say(`    ${against("p99 under 20 ms for all of them", Math.max(...worst) < 20)}`);
}

/** Rows as the engine would have written them, by bare statements. Everybody may view the half of all flows. */
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
    for (const near of [0, 1, 2, 3, 4]) engine.people.addToGroup(name, `group-${(index + near) % 10}`);
  }
  engine.close();
  const sqlite = new Sqlite(file);
  sqlite.pragma("synchronous = OFF");
  const process = sqlite.prepare(
    `INSERT INTO process (id, flow, flow_version, status, created, finished, started_by, data, heading, outcome)
     VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const part = sqlite.prepare("INSERT OR IGNORE INTO process_person (person, flow, process) VALUES (?, ?, ?)");
  const task = sqlite.prepare(
    `INSERT INTO task (process, flow, node, kind, status, token, created, assigned, finished, owner, permission, started_by, data)
     VALUES (?, ?, ?, ?, ?, 'start', ?, ?, ?, ?, ?, ?, '{}')`,
  );
  const comment = sqlite.prepare(
    "INSERT INTO comment (process, author, at, text, mentions, asked) VALUES (?, ?, ?, ?, '[]', ?)",
  );
  const attachment = sqlite.prepare(
    "INSERT INTO attachment (process, author, at, name, note) VALUES (?, ?, ?, 'Call', 'They called.')",
  );
  const notification = sqlite.prepare(
    "INSERT INTO notification (person, kind, at, flow, process, comment, author, read) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const outcome = JSON.stringify({ title: "Done", tone: "good", decision: null });
  sqlite.transaction(() => {
    for (let id = 1; id <= size; id += 1) {
      const flow = `department-${chance(id, 1, 10)}`;
      const at = 1_700_000_000_000 + id * 1_000;
      const starter = chance(id, 2, 10) === 0 ? busy : chance(id, 3, people) + 1;
      const owner = chance(id, 4, 7) === 0 ? starter : chance(id, 5, people) + 1;
      const ended = chance(id, 6, 5) < 3;
      const subject = `Order ${id}`;
      const heading = JSON.stringify({ title: subject, keyFigure: null });
      process.run(
        id,
        flow,
        ended ? "DONE" : "NEW",
        at,
        ended ? at + 5 : null,
        starter,
        JSON.stringify({ subject }),
        heading,
        ended ? outcome : null,
      );
      task.run(id, flow, "start", "HUMAN_START", "DONE", at, null, at, starter, null, starter);
      const isQueued = !ended && chance(id, 7, 3) === 0;
      const status = ended ? "DONE" : isQueued ? "NEW" : "ASSIGNED";
      const taskOwner = isQueued ? null : owner;
      task.run(
        id,
        flow,
        "work",
        "HUMAN",
        status,
        at,
        isQueued ? null : at,
        ended ? at + 5 : null,
        taskOwner,
        `${flow}.work`,
        starter,
      );
      for (const person of new Set([starter, taskOwner ?? starter])) part.run(person, flow, id);
      for (let said = 0; said < 3; said += 1) {
        const author = chance(id, 10 + said, people) + 1;
        const asked = said === 2 && chance(id, 8, 40) === 0 ? starter : null;
        const { lastInsertRowid } = comment.run(id, author, at + said, `Remark ${said} about order ${id}`, asked);
        const read = starter !== busy && chance(id, 20 + said, 10) < 8 ? at + 9 : null;
        notification.run(starter, kinds[chance(id, 30 + said, 5)], at, flow, id, lastInsertRowid, author, read);
      }
      notification.run(owner, "assigned", at, flow, id, null, starter, chance(id, 9, 10) < 8 ? at + 9 : null);
      if (id % 2 === 0) attachment.run(id, starter, at);
    }
  })();
  sqlite.exec("ANALYZE");
  sqlite.close();
}
