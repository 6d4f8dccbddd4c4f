import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { migrations } from "../../../engine/storage/migrations/index.ts";
import { openStorage } from "../../../engine/storage/open-storage.ts";

describe("format 1", () => {
  it("keeps people, processes, tasks, records, jobs and the audit trail", () => {
    const { sqlite } = fileOfFormat(1);
    expect(tables(sqlite)).toEqual([
      "artifact",
      "artifact_revision",
      "audit",
      "audit_process",
      "group_member",
      "group_permission",
      "job",
      "person",
      "person_group",
      "process",
      "task",
      "task_previous",
    ]);
  });
});

describe("format 2", () => {
  it("brings what every node kind needs, keeps what groups may do, and leaves a copy of the file before", () => {
    const { sqlite, file, folder } = fileOfFormat(1);
    sqlite.exec("INSERT INTO person_group (name, title) VALUES ('office', 'Office')");
    sqlite.exec("INSERT INTO group_permission (person_group, permission) VALUES (1, 'leave.view')");
    sqlite.close();
    const opened = openStorage(file);
    onTestFinished(() => void opened.close());
    expect(opened.prepare("SELECT * FROM group_permission").all()).toEqual([
      { person_group: 1, permission: "leave.view", object: "" },
    ]);
    expect(tables(opened)).toEqual(expect.arrayContaining(["kept_child", "start_timer"]));
    expect(readdirSync(folder).filter((name) => name.includes("before"))).toEqual(["intray.sqlite.before-2"]);
  });
});

describe("format 3", () => {
  it("keeps the rows of format 2 and finds its way through them along indexes", () => {
    const { sqlite, file } = fileOfFormat(2);
    sqlite.exec("INSERT INTO process (flow, flow_version, status, created, data) VALUES ('leave', 1, 'NEW', 1, '{}')");
    sqlite.close();
    const opened = openStorage(file);
    onTestFinished(() => void opened.close());
    expect(opened.prepare("SELECT id, flow, status FROM process").all()).toEqual([
      { id: 1, flow: "leave", status: "NEW" },
    ]);
    const plan = opened
      .prepare("EXPLAIN QUERY PLAN SELECT id FROM process WHERE flow = 'leave' AND status = 'NEW'")
      .all();
    expect(plan).toEqual([expect.objectContaining({ detail: expect.stringContaining("process_of_flow") as string })]);
  });
});

describe("format 4", () => {
  it("keeps the people of format 3, none of whom has a password yet", () => {
    const { sqlite, file } = fileOfFormat(3);
    sqlite.exec("INSERT INTO person (name, display_name, superuser, active, created) VALUES ('ada', 'Ada', 1, 1, 1)");
    sqlite.close();
    const opened = openStorage(file);
    onTestFinished(() => void opened.close());
    expect(opened.prepare("SELECT name, person FROM person LEFT JOIN credential ON person = id").all()).toEqual([
      { name: "ada", person: null },
    ]);
  });
});

describe("format 5", () => {
  it("tells of each task of format 4 who started its process", () => {
    const { sqlite, file } = fileOfFormat(4);
    sqlite.exec("INSERT INTO person (name, display_name, superuser, active, created) VALUES ('ada', 'Ada', 1, 1, 1)");
    for (const starter of ["1", "NULL"]) {
      sqlite.exec(`INSERT INTO process (flow, flow_version, status, created, started_by, data)
        VALUES ('leave', 1, 'NEW', 1, ${starter}, '{}')`);
    }
    sqlite.exec(`INSERT INTO task (process, flow, node, kind, status, token, created, data)
      SELECT id, 'leave', 'approve', 'HUMAN', 'NEW', 'start', 1, '{}' FROM process`);
    sqlite.close();
    const opened = openStorage(file);
    onTestFinished(() => void opened.close());
    expect(opened.prepare("SELECT process, started_by FROM task").raw().all()).toEqual([
      [1, 1],
      [2, null],
    ]);
  });
});

describe("format 6", () => {
  it("keeps the tasks of format 5, and one draft for each person and task", () => {
    const { sqlite, file } = fileOfFormat(5);
    sqlite.exec("INSERT INTO person (name, display_name, superuser, active, created) VALUES ('ada', 'Ada', 1, 1, 1)");
    sqlite.close();
    const opened = openStorage(file);
    onTestFinished(() => void opened.close());
    const insert =
      "INSERT INTO draft (person, flow, node, saved, typed, base) VALUES (1, 'leave', 'ask', 1, '{}', '{}')";
    opened.exec(insert);
    expect(() => opened.exec(insert)).toThrow("UNIQUE");
    expect(() => opened.exec(insert.replace("'ask'", "NULL"))).toThrow("CHECK");
  });
});

describe("format 7", () => {
  it("keeps files by their content, the same content once, and their parts no longer than them", () => {
    const { sqlite, file } = fileOfFormat(6);
    sqlite.close();
    const opened = openStorage(file);
    onTestFinished(() => void opened.close());
    const insert = `INSERT INTO file (hash, size, begun) VALUES ('${"a".repeat(64)}', 1, 1)`;
    opened.exec(insert);
    expect(() => opened.exec(insert)).toThrow("UNIQUE");
    opened.exec("INSERT INTO file_part (file, position, bytes) VALUES (1, 0, x'00')");
    opened.exec("DELETE FROM file");
    expect(opened.prepare("SELECT count(*) FROM file_part").pluck().get()).toBe(0);
  });
});

describe("format 8", () => {
  it("finds the process behind a record along an index", () => {
    const { sqlite, file } = fileOfFormat(7);
    sqlite.close();
    const opened = openStorage(file);
    onTestFinished(() => void opened.close());
    const plan = opened.prepare("EXPLAIN QUERY PLAN SELECT id FROM process WHERE artifact = 1").all();
    expect(plan).toEqual([
      expect.objectContaining({ detail: expect.stringContaining("process_of_artifact") as string }),
    ]);
  });
});

describe("format 10", () => {
  it("finds the processes that began with a record along an index", () => {
    const { sqlite, file } = fileOfFormat(9);
    sqlite.close();
    const opened = openStorage(file);
    onTestFinished(() => void opened.close());
    const plan = opened.prepare("EXPLAIN QUERY PLAN SELECT id FROM process WHERE seed = 1").all();
    expect(plan).toEqual([expect.objectContaining({ detail: expect.stringContaining("process_of_seed") as string })]);
  });
});

describe("format 11", () => {
  it("names an office, after its first entry where something was done already", () => {
    for (const done of [false, true]) {
      const { sqlite, file } = fileOfFormat(10);
      if (done)
        sqlite.exec(`INSERT INTO audit (at, command, content, hash) VALUES (1, 'a', '{}', x'${"ab".repeat(32)}')`);
      sqlite.close();
      const opened = openStorage(file);
      onTestFinished(() => void opened.close());
      const id = opened.prepare<[], string>("SELECT id FROM office").pluck().get() ?? "";
      expect([id.length, id === "ab".repeat(32)]).toEqual([64, done]);
    }
  });
});

describe("format 12", () => {
  it("knows who started a process of format 10, and who owns or owned its tasks", () => {
    const { sqlite, file } = fileOfFormat(10);
    for (const name of ["ada", "ben", "cora", "dan"]) {
      sqlite.exec(
        `INSERT INTO person (name, display_name, superuser, active, created) VALUES ('${name}', '', 0, 1, 1)`,
      );
    }
    sqlite.exec(`INSERT INTO process (flow, flow_version, status, created, started_by, data)
      VALUES ('leave', 1, 'NEW', 1, 1, '{}')`);
    sqlite.exec(`INSERT INTO task (process, flow, node, kind, status, token, created, owner, data)
      VALUES (1, 'leave', 'approve', 'HUMAN', 'ASSIGNED', 'start', 1, 3, '{}')`);
    const contents = [
      [
        { event: "task.assigned", process: 1, task: 1, person: 2 },
        { event: "task.assigned", process: 1, task: 1, person: 3, from: 2 },
        { event: "person.created", person: 4 },
      ],
      { person: "dan", group: "office" },
    ];
    for (const [index, content] of contents.entries()) {
      sqlite
        .prepare("INSERT INTO audit (id, at, command, content, hash) VALUES (?, 1, 'any', ?, zeroblob(32))")
        .run(index + 1, JSON.stringify(content));
    }
    sqlite.close();
    const opened = openStorage(file);
    onTestFinished(() => void opened.close());
    expect(opened.prepare("SELECT person, flow, process FROM process_person").raw().all()).toEqual(
      [1, 2, 3].map((person) => [person, "leave", 1]),
    );
  });
});

describe("format 13", () => {
  it("keeps people, and nobody replaces those who left before", () => {
    const { sqlite, file } = fileOfFormat(10);
    sqlite.exec("INSERT INTO person (name, display_name, superuser, active, created) VALUES ('ada', 'Ada', 0, 0, 1)");
    sqlite.close();
    const opened = openStorage(file);
    onTestFinished(() => void opened.close());
    expect(opened.prepare("SELECT name, replacement FROM person").all()).toEqual([{ name: "ada", replacement: null }]);
  });
});

describe("format 14", () => {
  it("keeps the passwords of format 13 and the failures, all of them the people's own, whoever set them", () => {
    const { sqlite, file } = fileOfFormat(13);
    sqlite.exec("INSERT INTO person (name, display_name, superuser, active, created) VALUES ('ada', 'Ada', 1, 1, 1)");
    sqlite.exec(`INSERT INTO credential (person, cost, block_size, parallel, salt, hash, failures, last_failure, locked)
      VALUES (1, 2, 1, 1, zeroblob(16), zeroblob(32), 10, 5, 1)`);
    sqlite.close();
    const opened = openStorage(file);
    onTestFinished(() => void opened.close());
    expect(opened.prepare("SELECT * FROM credential").all()).toEqual([
      expect.objectContaining({
        failures: 10,
        locked: 1,
        revision: 1,
        chosen: null,
        issued: null,
        issued_by: null,
        temporary: 0,
      }),
    ]);
  });
});

describe("format 15", () => {
  it("keeps starts by the clock, and knows neither their schedule nor the office's time zone yet", () => {
    const { sqlite, file } = fileOfFormat(10);
    sqlite.exec("INSERT INTO start_timer (flow, node, next_at, last_at) VALUES ('nightly', 'start', 7, 5)");
    sqlite.close();
    const opened = openStorage(file);
    onTestFinished(() => void opened.close());
    expect([
      opened.prepare("SELECT * FROM start_timer").all(),
      opened.prepare("SELECT time_zone FROM office").pluck().all(),
    ]).toEqual([
      [{ flow: "nightly", node: "start", next_at: 7, last_at: 5, error: null, schedule: null, computed_at: null }],
      [null],
    ]);
  });
});

describe("format 17", () => {
  it("keeps the rows of format 16, and finds whether a process has reached an end without looking through its tasks", () => {
    const { sqlite, file } = fileOfFormat(16);
    sqlite.exec(`INSERT INTO process (flow, flow_version, status, created, data) VALUES ('leave', 1, 'NEW', 1, '{}');
      INSERT INTO task (process, flow, node, kind, status, token, created, finished, data)
      VALUES (1, 'leave', 'end', 'END', 'DONE', 'start', 1, 1, '{}')`);
    sqlite.close();
    const opened = openStorage(file);
    onTestFinished(() => void opened.close());
    const end = "SELECT id FROM task WHERE process = 1 AND status = 'DONE' AND kind = 'END'";
    expect([opened.prepare(end).all(), opened.prepare(`EXPLAIN QUERY PLAN ${end}`).all()]).toEqual([
      [{ id: 1 }],
      [expect.objectContaining({ detail: expect.stringContaining("task_end") as string })],
    ]);
  });
});

describe("format 18", () => {
  it("keeps the processes of format 17, of which it isn't stored what they are called", () => {
    const { sqlite, file } = fileOfFormat(17);
    sqlite.exec("INSERT INTO process (flow, flow_version, status, created, data) VALUES ('leave', 1, 'NEW', 1, '{}')");
    sqlite.close();
    const opened = openStorage(file);
    onTestFinished(() => void opened.close());
    expect(opened.prepare("SELECT id, flow, heading FROM process").all()).toEqual([
      { id: 1, flow: "leave", heading: null },
    ]);
  });
});

describe("format 19", () => {
  it("keeps the people of format 18, none of whom has chosen anything yet, and takes no choices but objects", () => {
    const { sqlite, file } = fileOfFormat(18);
    sqlite.exec("INSERT INTO person (name, display_name, superuser, active, created) VALUES ('ada', 'Ada', 1, 1, 1)");
    sqlite.close();
    const opened = openStorage(file);
    onTestFinished(() => void opened.close());
    expect(opened.prepare("SELECT name, chosen FROM person LEFT JOIN preference ON person = id").all()).toEqual([
      { name: "ada", chosen: null },
    ]);
    expect(() => opened.exec("INSERT INTO preference (person, format, chosen) VALUES (1, 1, '[]')")).toThrow("CHECK");
  });
});

describe("format 20", () => {
  it("takes the tasks of format 19 for seen, and finds what somebody asked for without looking at what others did", () => {
    const { sqlite, file } = fileOfFormat(19);
    sqlite.exec(`INSERT INTO person (name, display_name, superuser, active, created) VALUES ('ada', 'Ada', 1, 1, 1);
      INSERT INTO process (flow, flow_version, status, created, started_by, data) VALUES ('leave', 1, 'NEW', 1, 1, '{}');
      INSERT INTO task (process, flow, node, kind, status, token, created, data)
      VALUES (1, 'leave', 'decide', 'HUMAN', 'NEW', 'start', 1, '{}')`);
    sqlite.close();
    const opened = openStorage(file);
    onTestFinished(() => void opened.close());
    const own =
      "SELECT id FROM process WHERE started_by = 1 AND status = 'NEW' AND parent_task IS NULL ORDER BY id DESC";
    expect([
      opened.prepare("SELECT seen_up_to_task FROM office").pluck().all(),
      opened.prepare(own).all(),
      opened.prepare(`EXPLAIN QUERY PLAN ${own}`).all(),
    ]).toEqual([
      [1],
      [{ id: 1 }],
      [expect.objectContaining({ detail: expect.stringContaining("process_of_starter") as string })],
    ]);
  });
});

describe("format 21", () => {
  it("keeps the tasks and processes of format 20, of which nobody knows what was decided", () => {
    const { sqlite, file } = fileOfFormat(20);
    sqlite.exec(`INSERT INTO process (flow, flow_version, status, created, data) VALUES ('leave', 1, 'NEW', 1, '{}');
      INSERT INTO task (process, flow, node, kind, status, token, created, finished, data)
      VALUES (1, 'leave', 'decide', 'HUMAN', 'DONE', 'start', 1, 1, '{}')`);
    sqlite.close();
    const opened = openStorage(file);
    onTestFinished(() => void opened.close());
    expect([
      opened.prepare("SELECT outcome FROM process").pluck().all(),
      opened.prepare("SELECT node, decision FROM task").all(),
    ]).toEqual([[null], [{ node: "decide", decision: null }]]);
  });
});

describe("format 22", () => {
  it("keeps the tasks of format 21, and finds what somebody did by its due time without sorting it", () => {
    const { sqlite, file } = fileOfFormat(21);
    sqlite.exec(`INSERT INTO person (name, display_name, superuser, active, created) VALUES ('ada', 'Ada', 0, 1, 1);
      INSERT INTO process (flow, flow_version, status, created, data) VALUES ('leave', 1, 'NEW', 1, '{}');
      INSERT INTO task (process, flow, node, kind, status, token, created, finished, owner, due, data)
      VALUES (1, 'leave', 'ask', 'HUMAN', 'DONE', 'start', 1, 2, 1, 7, '{}')`);
    sqlite.close();
    const opened = openStorage(file);
    onTestFinished(() => void opened.close());
    const mine = "SELECT due FROM task WHERE owner = 1 AND status = 'DONE'";
    for (const order of ["ifnull(due, 9007199254740991), id", "priority DESC, id DESC"]) {
      const sql = `${mine} ORDER BY ${order}`;
      expect(opened.prepare(sql).pluck().all()).toEqual([7]);
      expect(JSON.stringify(opened.prepare(`EXPLAIN QUERY PLAN ${sql}`).all())).not.toContain("TEMP B-TREE");
    }
  });
});

describe("format 23", () => {
  it("begins the search anew: nothing is in it, and nobody has said how far it is filled", () => {
    const { sqlite, file } = fileOfFormat(22);
    sqlite.exec("INSERT INTO process (flow, flow_version, status, created, data) VALUES ('leave', 1, 'NEW', 1, '{}')");
    sqlite.exec("INSERT INTO process_text (rowid, words) VALUES (1, 'Paper')");
    sqlite.close();
    const opened = openStorage(file);
    onTestFinished(() => void opened.close());
    const found = opened.prepare("SELECT rowid FROM process_text WHERE process_text MATCH 'paper'").all();
    expect([found, opened.prepare("SELECT * FROM search_progress").all()]).toEqual([[], []]);
  });
});

it("the format as a whole is the one kept here: a change of it is a new migration", async () => {
  const { sqlite } = fileOfFormat(migrations.length);
  const statements = sqlite
    .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name")
    .pluck()
    .all();
  await expect(`${statements.join(";\n\n")};\n`).toMatchFileSnapshot("schema.sql");
});

/** A file as an older Intray left it. */
function fileOfFormat(version: number) {
  const folder = mkdtempSync(join(tmpdir(), "intray-format-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "intray.sqlite");
  const sqlite = new Sqlite(file);
  onTestFinished(() => void sqlite.close());
  for (const step of migrations.slice(0, version)) sqlite.exec(step.sql);
  sqlite.pragma("application_id = 0x494e5452");
  sqlite.pragma(`user_version = ${version}`);
  return { sqlite, file, folder };
}

function tables(sqlite: Sqlite.Database): readonly unknown[] {
  return sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all();
}
