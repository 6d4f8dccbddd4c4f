import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { defineFlow, type Engine, openEngine } from "../../../engine/index.ts";
import { FakeClock } from "../../../engine/testing/index.ts";
import { backToFormat } from "../support/back-to-format.ts";
import { common, nothing, rows } from "../support/rows.ts";

it("a join that an earlier version left waiting for what never comes goes on with the first sweep", () => {
  const { engine, clock } = openedAfter("UPDATE task SET status = 'DONE', finished = 1 WHERE node = 'b'");
  const due = engine.nextSweepAt();
  engine.sweep();
  expect([due, engine.nextSweepAt(), picture(engine)]).toEqual([
    clock.now(),
    null,
    rows("start DONE, split DONE, a DONE, b DONE, join DONE, done DONE, process DONE"),
  ]);
});

it("one that waits for a branch waits on", () => {
  const { engine } = openedAfter("");
  const due = engine.nextSweepAt();
  engine.sweep();
  expect([due, picture(engine)]).toEqual([
    null,
    rows("start DONE, split DONE, a DONE, b NEW, join STARTED, process NEW"),
  ]);
});

/** A file of format 14 in which a join waits, changed by what an earlier version did. */
function openedAfter(change: string): { readonly engine: Engine; readonly clock: FakeClock } {
  const folder = mkdtempSync(join(tmpdir(), "intray-waiting-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [file, clock] = [join(folder, "intray.sqlite"), new FakeClock()];
  const open = () => openEngine({ file, flows: [waiting], clock });
  const before = open();
  before.people.createPerson({ name: "root", displayName: "Root", superuser: true });
  before.start(waiting, "start");
  before.as(1).tasks.assign(3);
  before.as(1).tasks.complete(3, {});
  before.close();
  const sqlite = new Sqlite(file);
  sqlite.exec(change);
  backToFormat(sqlite, 14);
  sqlite.close();
  const engine = open();
  onTestFinished(() => engine.close());
  return { engine, clock };
}

function picture(engine: Engine): readonly string[] {
  const { tasks, status } = engine.as(1).processes.get(1);
  return [...tasks.map((task) => `${task.node} ${task.status}`), `process ${status}`];
}

const waiting = defineFlow({
  ...common,
  id: "waiting",
  nodes: (node) => ({
    start: node.startHandle(nothing).next("split"),
    split: node.split().next("a").next("b"),
    a: node.view().next("join"),
    b: node.view().next("join"),
    join: node.join().next("done"),
    done: node.end(),
  }),
});
