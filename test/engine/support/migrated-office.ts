import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { defineFlow, type Engine, type Flow, openEngine } from "../../../engine/index.ts";
import { FakeClock } from "../../../engine/testing/index.ts";
import { common, nothing } from "./rows.ts";

/** A file in which one process of `flow` was started; the clock began at 0. Ada may do everything of the order. */
export function fileWith(flow: Flow, ...others: readonly Flow[]) {
  const folder = mkdtempSync(join(tmpdir(), "intray-migration-"));
  const clock = new FakeClock(0);
  const open = (known: readonly Flow[]): Engine =>
    openEngine({ file: join(folder, "intray.sqlite"), flows: known, clock });
  let engine = open([flow, ...others]);
  onTestFinished(() => {
    engine.close();
    rmSync(folder, { recursive: true, force: true });
  });
  engine.people.createPerson({ name: "root", displayName: "Root", superuser: true });
  engine.people.createPerson({ name: "ada", displayName: "Ada" });
  engine.people.createGroup("office", "Office");
  engine.people.addToGroup("ada", "office");
  engine.people.grant("office", "order.view");
  // eslint-disable-next-line typescript/no-unnecessary-type-assertion -- every flow here has this start; the compiler forgot
  engine.start(flow as unknown as typeof anyOrder, "start", undefined);
  const office = {
    clock,
    get engine() {
      return engine;
    },
    get manager() {
      return engine.as(1);
    },
    get manage() {
      return engine.as(1).manage;
    },
    migrate: (mapping: Readonly<Record<string, string>>) => engine.as(1).manage.migrate(1, mapping, "It was decided."),
    idOf: (name: string) => engine.people.findByName(name)?.id ?? 0,
    picture: () =>
      engine
        .as(1)
        .processes.get(1)
        .tasks.map(({ node, status }) => `${node} ${status}`),
    reopen(...known: readonly Flow[]): void {
      engine.close();
      engine = open(known);
    },
  };
  return office;
}

export function order(version: number) {
  return { ...common, version, id: "order" };
}

const anyOrder = defineFlow({
  ...order(1),
  nodes: (node) => ({ start: node.startHandle(nothing).next("done"), done: node.end() }),
});
