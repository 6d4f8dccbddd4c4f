import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { defineFlow, type Engine, openEngine } from "../../../engine/index.ts";
import { FakeClock } from "../../../engine/testing/index.ts";
import { helloWorld } from "../../../flows/hello-world/hello-world.ts";
import { codeOf } from "../support/office.ts";
import { addSamplePeople } from "../support/sample-people.ts";

describe("rows that somebody changed past the engine", () => {
  it.each([
    [
      "a status",
      "UPDATE process SET status = 'DONE', finished = 1 WHERE id = 2",
      "process",
      null,
      "status",
      "DONE",
      "NEW",
    ],
    ["a process", "DELETE FROM process WHERE id = 2", "process", null, "status", null, "NEW"],
    [
      "a decision",
      `UPDATE process SET data = '{"approved":true}' WHERE id = 2`,
      ...(["data", null, "approved", true, null] as const),
    ],
    [
      "what was decided in a task",
      `UPDATE task SET decision = '{"part":"data","name":"approved","title":"Message","value":true,"outcome":"Approved","tone":"good","reason":null,"by":1,"at":1}' WHERE id = 4`,
      ...(["task", 4, "decision", true, null] as const),
    ],
    ["a record", `UPDATE artifact SET data = '{"text":"Pay"}' WHERE id = 2`, "record", 2, "text", "Pay", "Two"],
    ["a lost record", "DELETE FROM artifact WHERE id = 2", "record", 2, "text", null, "Two"],
    ["an owner", "UPDATE task SET owner = 1 WHERE id = 4", "task", 4, "owner", "Ada Lovelace", "Ben Franklin"],
    [
      "a task's status",
      "UPDATE task SET status = 'CANCELED', finished = 1 WHERE id = 4",
      "task",
      4,
      "status",
      "CANCELED",
      "ASSIGNED",
    ],
    ["how urgent a task is", "UPDATE task SET priority = 0 WHERE id = 4", "task", 4, "priority", 0, 2],
    ["when a task is due", "UPDATE task SET due = NULL WHERE id = 4", "task", 4, "due", null, 1_900_000_000_000],
    [
      "somebody put in who took no part",
      "INSERT INTO process_person (person, flow, process) VALUES (3, 'hello-world', 2)",
      ...(["process", null, "participants", "Ada Lovelace, Ben Franklin, Root", "Ada Lovelace, Ben Franklin"] as const),
    ],
    [
      "somebody taken away who took part",
      "DELETE FROM process_person WHERE person = 2",
      ...(["process", null, "participants", "Ada Lovelace", "Ada Lovelace, Ben Franklin"] as const),
    ],
    [
      "what somebody said",
      "UPDATE comment SET text = 'No' WHERE id = 1",
      ...(["comment", 1, "content", "No", "Yes, @ben"] as const),
    ],
    [
      "what somebody withdrew",
      "UPDATE comment SET withdrawn = NULL, withdrawn_by = NULL WHERE id = 2",
      ...(["comment", 2, "content", "unsaid", null] as const),
    ],
    ["a lost note", "DELETE FROM attachment WHERE id = 1", "attachment", 1, "content", null, "They called."],
    [
      "a note that was removed",
      "UPDATE attachment SET removed = NULL, removed_by = NULL WHERE id = 2",
      ...(["attachment", 2, "content", "unattached", null] as const),
    ],
    ["a lost task", "DELETE FROM task WHERE id = 4", "task", 4, "status", null, "ASSIGNED"],
  ])("are found and named: %s", (_what, sql, about, id, name, row, history) => {
    const { root, sqlite } = office();
    sqlite.exec(sql);
    expect(root().checkRows(0)).toMatchObject({
      last: 2,
      newest: 3,
      differing: { processId: 2, about, id, name, row, history },
      finished: true,
    });
  });

  it("are found and named: what was typed into a task", () => {
    const { ada, root, sqlite } = office();
    ada.starts.start("reading", "start", {});
    const [task] = ada.tasks.list("inbox").rows;
    ada.tasks.complete(task?.id ?? 0, { task: { pages: 2 } });
    expect(root().checkRows(3).differing).toBeNull();
    sqlite.prepare(`UPDATE task SET data = '{"pages":9}' WHERE id = ?`).run(task?.id);
    const differing = { about: "taskField", id: task?.id, name: "pages", title: "Read: Pages", row: 9, history: 2 };
    expect(root().checkRows(3)).toMatchObject({ differing: { processId: 4, ...differing }, finished: true });
  });

  it("are found when a process was put in that nothing tells of", () => {
    const { root, sqlite } = office();
    sqlite.exec("INSERT INTO process (flow, flow_version, status, created, data) VALUES ('x', 1, 'NEW', 1, '{}')");
    expect(root().checkRows(3).differing).toMatchObject({ processId: 4, name: "status", row: "NEW", history: null });
  });

  it("are none as a rule", () => {
    const { root } = office();
    expect(root().checkRows(0)).toEqual({ last: 3, newest: 3, differing: null, finished: true });
  });

  it("are looked for in portions, a long history in several", () => {
    const { engine, root } = office();
    const ben = engine.as(2);
    for (let turn = 0; turn < 600; turn += 1) {
      ben.tasks.unassign(4);
      ben.tasks.assign(4);
    }
    const lasts: number[] = [];
    for (let progress = { last: 0, finished: false }; !progress.finished; ) {
      progress = root().checkRows(progress.last);
      lasts.push(progress.last);
    }
    expect(lasts).toEqual([1, 1, 3]);
  });

  it("are looked for by those who administer alone", () => {
    const { engine } = office();
    expect(codeOf(() => engine.as(1).audit.checkRows(0))).toBe("permission.denied");
  });
});

/** Three messages of Ada's; Ben has taken the second. */
function office() {
  const folder = mkdtempSync(join(tmpdir(), "intray-rows-"));
  const file = join(folder, "intray.sqlite");
  const engine: Engine = openEngine({ file, flows: [helloWorld, reading], clock: new FakeClock() });
  const sqlite = new Sqlite(file);
  sqlite.pragma("foreign_keys = OFF");
  onTestFinished(() => {
    sqlite.close();
    engine.close();
    rmSync(folder, { recursive: true, force: true });
  });
  addSamplePeople(engine);
  const { id } = engine.people.createPerson({ name: "root", displayName: "Root", superuser: true });
  for (const text of ["One", "Two", "Three"]) engine.as(1).starts.start("hello-world", "start", { artifact: { text } });
  engine.as(2).tasks.assign(4);
  engine.as(id).tasks.setPriority(4, 2);
  talkAbout(engine, 2);
  engine.as(id).tasks.setDue(4, 1_900_000_000_000);
  return { engine, sqlite, ada: engine.as(id), root: () => engine.as(id).audit };
}

/** Ada says something and attaches a note; she also withdraws the one and removes the other. */
function talkAbout(engine: Engine, process: number): void {
  const { comments, attachments } = engine.as(1);
  comments.add(process, { text: "Yes, @ben" });
  comments.withdraw(comments.add(process, { text: "unsaid" }).commentId);
  attachments.add(process, { note: { title: "Call", text: "They called." } });
  attachments.remove(attachments.add(process, { note: { title: "Gone", text: "unattached" } }).attachmentId);
}

const reading = defineFlow({
  id: "reading",
  version: 1,
  title: "Reading",
  description: "Somebody reads, and says how much.",
  data: z.object({}),
  nodes: (node) => ({
    start: node.start({}).permission({ autoCreate: true }).next("read"),
    read: node
      .view({ task: z.object({ pages: z.int().meta({ title: "Pages" }) }) })
      .annotate({ title: "Read" })
      .assign({ ownerOf: "start" })
      .next("end"),
    end: node.end(),
  }),
});
