import type { ElectronApplication, Page } from "playwright/test";
import type { FormValues } from "../../../engine/contract/index.ts";
import { defineArtifact, defineFlow, type Desk, openEngine } from "../../../engine/index.ts";
import type { z } from "zod";

/** One form on the real window's stage, and the engine of a test that made it and takes what is sent. */
export interface StagedForm {
  /** Where it is in the window. */
  readonly address: string;
  /** Brings the form into the window. */
  open(page: Page): Promise<void>;
  /** What the window sent last; undefined before it has. */
  sent(): Promise<FormValues | undefined>;
  /** What the engine says of these values. Throws its `values.invalid`. */
  accept(values: FormValues): unknown;
}

let count = 0;

/**
 * Shows the form of a schema in the window of a running Intray: main answers two channels with what an engine of the
 * test's own describes, and keeps what is sent. All between is the app's own.
 */
export async function stageForm(app: ElectronApplication, schema: z.ZodObject): Promise<StagedForm> {
  count += 1;
  const node = `form${count}`;
  const desk = deskOver(schema);
  const form = desk.starts.form("staged", "start");
  const answer = JSON.stringify({ ...form, flowId: "staged", node });
  await app.evaluate(({ ipcMain }, answered) => {
    const shared = globalThis as { sentForm?: unknown };
    shared.sentForm = undefined;
    const serve = (channel: string, handler: (input: { values?: unknown }) => unknown) => {
      ipcMain.removeHandler(channel);
      ipcMain.handle(channel, (_event, input: { values?: unknown }) => handler(input));
    };
    serve("start.form", () => ({ ok: true, value: JSON.parse(answered) as unknown }));
    serve("draft.keep", () => ({ ok: true, value: { saved: Date.now() } }));
    serve("process.start", ({ values }) => {
      shared.sentForm = values;
      // the form stays as it is
      return { ok: false, error: { code: "permission.denied", message: "Only a stage.", details: {} } };
    });
  }, answer);
  const address = `#/start/staged/${node}`;
  return {
    address,
    open: async (page) => {
      await page.evaluate((there) => {
        location.hash = there;
      }, address);
      await page.getByRole("form", { name: "Staged" }).waitFor();
    },
    sent: () => app.evaluate(() => (globalThis as { sentForm?: FormValues }).sentForm),
    accept: (values) => {
      const { processId } = desk.starts.start("staged", "start", values);
      const fields = desk.processes.get(processId).artifact?.fields ?? [];
      return Object.fromEntries(fields.filter(({ value }) => value !== null).map(({ name, value }) => [name, value]));
    },
  };
}

function deskOver(schema: z.ZodObject): Desk {
  const record = defineArtifact({ id: "staged", title: "Staged", schema, label: () => "Staged" });
  const flow = defineFlow({
    id: "staged",
    version: 1,
    title: "Staged",
    description: "",
    data: schema.pick({}),
    artifact: record,
    nodes: (node) => ({
      start: node.start({ artifact: Object.keys(schema.shape) }).next("end"),
      end: node.end(),
    }),
  });
  const engine = openEngine({ file: ":memory:", flows: [flow] });
  const { id } = engine.people.createPerson({ name: "ada", displayName: "Ada", superuser: true });
  return engine.as(id);
}
