import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import Sqlite from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { type Desk, type Engine, openEngine } from "../../../engine/index.ts";
import { FakeClock } from "../../../engine/testing/index.ts";
import { documentReview } from "../../../flows/document-review/document-review.ts";
import { helloWorld } from "../../../flows/hello-world/hello-world.ts";

const fixture = resolve(import.meta.dirname, "../../fixtures/former-names/intray.sqlite.gz");
const [root, ada, ben] = [1, 2, 3];
const [finished, failed, reopened, waiting, review] = [1, 2, 3, 4, 5];
/** Later than anything in the file. */
const today = Date.UTC(2026, 0, 6, 9);

it("keeps a trail that holds, row for row, to the last entry", () => {
  const { engine } = opened();
  const desk = engine.as(root);
  expect(engine.verifyAudit()).toBeNull();
  expect(desk.audit.check(0)).toMatchObject({ last: 69, broken: null, finished: true });
  expect(desk.audit.checkRows(0)).toMatchObject({ last: 5, differing: null, finished: true });
});

it("names the entry that somebody changed since, as it is called today", () => {
  const { engine } = opened("UPDATE audit SET actor = 2 WHERE id = 45");
  expect(engine.as(root).audit.check(0).broken).toMatchObject({ id: 45, command: "command.undo" });
});

it("tells old commands by today's names, and leaves the rows as they were", () => {
  const { engine, read } = opened();
  const commands = (process: number) => [
    ...new Set(
      engine
        .as(root)
        .history.page(process, { limit: 500 })
        .lines.map(({ command }) => command),
    ),
  ];
  expect([finished, failed, reopened, waiting, review].map(commands)).toEqual([
    ["process.start", "task.assign", "task.complete", "job.start", "job.finish"],
    ["process.start", "task.assign", "command.undo", "task.complete", "job.start", "job.fail"],
    ["process.start", "task.assign", "task.complete", "command.undo"],
    ["process.start", "task.assign"],
    ["process.start", "task.complete"],
  ]);
  expect(read("SELECT id FROM audit WHERE command = 'undo'")).toEqual([{ id: 45 }, { id: 63 }]);
});

it("tells the code of an old failure by today's name", () => {
  const desk = opened().engine.as(root);
  const task = desk.processes.get(failed).tasks.find(({ node }) => node === "send");
  expect(task).toMatchObject({ status: "ERROR", error: { code: "job.out-of-memory" } });
});

it.each([
  ["children-cancelled", "children-canceled"],
  ["process.not-cancellable", "process.not-cancelable"],
])("tells %s by the one spelling", (stored, code) => {
  const { engine } = opened(`UPDATE task SET error = replace(error, 'job.hungry', '${stored}')`);
  const task = engine
    .as(root)
    .processes.get(failed)
    .tasks.find(({ node }) => node === "send");
  expect(task).toMatchObject({ status: "ERROR", error: { code } });
});

it("shows a process as it was before an undo", () => {
  const { history } = opened().engine.as(root);
  const told = [2, 3, 4].map((position) => {
    const { status, tasks } = history.at(reopened, { position });
    return [status, tasks.map(({ node, status }) => `${node} ${status}`).join(", ")];
  });
  expect(told).toEqual([
    ["NEW", "start DONE, approve ASSIGNED"],
    ["DONE", "start DONE, approve DONE, check DONE, rejected DONE"],
    ["NEW", "start DONE, approve REVIVED, check CANCELED, rejected CANCELED, approve ASSIGNED"],
  ]);
});

it("goes on where each process stood, and writes today's names", async () => {
  const { engine, read } = opened();
  const desk = engine.as(ben);
  const draft = desk.tasks.get(openTask(desk, waiting)).draft?.values ?? {};
  expect(draft).toEqual({ data: { approved: true } });
  desk.tasks.complete(openTask(desk, waiting), draft);
  desk.tasks.complete(openTask(desk, reopened), { data: { approved: true } });
  const { paper } = Object.fromEntries(
    (desk.processes.get(review).artifact?.fields ?? []).map(({ name, value }) => [name, value as { file: string }]),
  );
  expect(new TextDecoder().decode(desk.files.part(paper?.file ?? "", 0))).toBe("Dogs welcome.");
  desk.tasks.complete(openTask(desk, review), { task: { verdict: "accept" } });
  engine.as(root).manage.retry(desk.processes.get(failed).tasks.find(({ status }) => status === "ERROR")?.id ?? 0);
  await engine.runDueJobs();
  expect([failed, reopened, waiting, review].map((id) => desk.processes.get(id).status)).toEqual(Array(4).fill("DONE"));

  const { processId } = engine.as(ada).starts.start("hello-world", "start", { artifact: { text: "Anew" } });
  engine.as(ben).undoCommand(engine.as(ben).tasks.assign(openTask(desk, processId)).entry ?? 0);
  expect(desk.history.page(processId).lines.at(-1)?.command).toBe("command.undo");
  expect(read("SELECT command FROM audit ORDER BY id DESC LIMIT 1")).toEqual([{ command: "command.undo" }]);
  expect(engine.verifyAudit()).toBeNull();
});

/** A copy of the file, opened with today's engine; `sql` is what somebody did to it before. */
function opened(sql = "SELECT 1"): { readonly engine: Engine; readonly read: (sql: string) => readonly unknown[] } {
  const folder = mkdtempSync(join(tmpdir(), "intray-former-"));
  const file = join(folder, "intray.sqlite");
  writeFileSync(file, gunzipSync(readFileSync(fixture)));
  const read = (text: string) => {
    const sqlite = new Sqlite(file);
    const statement = sqlite.prepare(text);
    const rows = statement.reader ? statement.all() : [statement.run()];
    sqlite.close();
    return rows;
  };
  read(sql);
  const engine = openEngine({
    file,
    flows: [helloWorld, documentReview],
    clock: new FakeClock(today),
    random: () => 0,
  });
  onTestFinished(() => {
    engine.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { engine, read };
}

function openTask(desk: Desk, process: number): number {
  const open = desk.processes.get(process).tasks.findLast(({ status }) => status === "NEW" || status === "ASSIGNED");
  return open?.id ?? 0;
}
