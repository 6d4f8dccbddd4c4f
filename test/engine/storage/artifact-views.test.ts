import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { defineArtifact, defineFlow, openEngine } from "../../../engine/index.ts";

it("keeps a view for each kind of record, with a column for each field", () => {
  const folder = mkdtempSync(join(tmpdir(), "intray-views-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "intray.sqlite");
  const engine = openEngine({ file, flows: [ordering] });
  engine.start(ordering, "start", { name: "Paper", "it's": 3, ID: "A-1" });
  engine.close();
  openEngine({ file, flows: [ordering] }).close();
  const sqlite = new Sqlite(file, { readonly: true });
  onTestFinished(() => void sqlite.close());
  expect(sqlite.prepare('SELECT * FROM "artifact_order"').all()).toEqual([
    { id: 1, revision: 1, name: "Paper", "it's": 3, ID_field: "A-1" },
  ]);
});

const order = defineArtifact({
  id: "order",
  title: "Order",
  schema: z.object({ name: z.string(), "it's": z.number(), ID: z.string() }),
  label: ({ name }) => name,
});

const ordering = defineFlow({
  id: "ordering",
  version: 1,
  title: "Ordering",
  description: "Writes an order down.",
  data: z.object({}),
  artifact: order,
  nodes: (node) => ({
    start: node
      .startHandle(({ process }, input: z.input<typeof order.schema>) => process.createArtifact(input))
      .next("done"),
    done: node.end(),
  }),
});
