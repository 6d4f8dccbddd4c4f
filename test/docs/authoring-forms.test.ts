import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { offers } from "../../flows/gallery/offers.ts";
import { Office } from "../engine/support/office.ts";
import { expenseClaim, newSupplier } from "./expense-claim.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/authoring-forms.md"), "utf8");
const examples = [
  "expense-claim.ts",
  "opening-hours.ts",
  ...["offer.ts", "offers.ts", "specimen.ts"].map((name) => `../../flows/gallery/${name}`),
  "../../flows/leave-request/leave-request.ts",
  "../../renderer/views/offers/rate.tsx",
].map((name) => readFileSync(join(import.meta.dirname, name), "utf8"));
const blocks = [...page.matchAll(/```tsx?\n(?<code>.*?)```/gsu)].map(({ groups }) => groups?.["code"] ?? "");

describe("the page about forms", () => {
  it("has examples", () => expect(blocks.length).toBeGreaterThan(5));

  it.each(blocks)("shows what is compiled here: %s", (block) => {
    expect(examples.filter((example) => example.includes(block))).toHaveLength(1);
  });

  it("tells what a computed field does: main's word counts", () => {
    const desk = new Office("in memory", [offers]).desk("ada");
    const artifact = { customer: "Marie Curie", pieces: 200, price: 12.5, until: "2026-12-31" };
    const target = { flowId: "offers", node: "write" };
    expect(desk.forms.compute(target, { artifact: { pieces: 200 } })).toEqual({});
    expect(desk.forms.compute(target, { artifact })).toEqual({ artifact: { total: 2_375 } });
    const { values } = desk.starts.form("offers", "write").form;
    const { processId } = desk.starts.start("offers", "write", { artifact: { ...values.artifact, ...artifact } });
    const fields = desk.processes.get(processId).artifact?.fields ?? [];
    expect(Object.fromEntries(fields.map(({ name, value }) => [name, value]))).toMatchObject({
      total: 2_375,
      template: "standard",
    });
  });

  it("tells what happens", async () => {
    const office = new Office("in memory", [newSupplier, expenseClaim]);
    const ada = office.desk("ada");
    ada.starts.start("new-supplier", "add", { artifact: { name: "Ink & Sons", town: "Vienna" } });
    const id = ada.files.begin({ name: "receipt.txt", type: "text/plain", size: 9 });
    ada.files.add(id, new TextEncoder().encode("nine euro"));
    const receipt = ada.files.finish(id);
    const claim = {
      purpose: "Ink",
      receipt,
      others: [],
      paidTo: { type: "supplier", id: 1, label: "" },
      approver: { person: office.personId("ben"), name: "" },
      costCentre: "K 17",
    };
    const { processId } = ada.starts.start("expense-claim", "ask", { artifact: claim });
    expect(ada.starts.form("expense-claim", "ask").offers).toMatchObject([
      { from: "last", subject: expect.anything() as string, values: { artifact: { costCentre: "K 17" } } },
    ]);
    const ben = office.desk("ben");
    const [task] = ben.tasks.list("inbox").rows;
    expect(ben.tasks.get(task?.id ?? 0).offers).toMatchObject([
      { from: "process", values: { task: { remark: "Ink" } } },
    ]);
    ben.tasks.complete(task?.id ?? 0, { task: {} });
    await office.engine.runDueJobs();
    const { data, status } = ada.processes.get(processId);
    expect([status, ...data.map(({ value }) => value)]).toEqual([
      "DONE",
      { ...receipt, name: "archived-receipt.txt" },
      "Vienna: 9 bytes",
    ]);
  });
});
