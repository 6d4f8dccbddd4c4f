import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BpmnModdle } from "bpmn-moddle";
import type { ElectronApplication, Page } from "playwright/test";
import { expect } from "playwright/test";
import { extractText, getDocumentProxy } from "unpdf";
import type { Engine } from "../../../engine/index.ts";
import { processExport } from "../../../host/exports/process-json.ts";
import { seed, test, writeMessages } from "../harness/index.ts";
import { changeSettings } from "../pages/change-settings.ts";
import { deskPages } from "../pages/desk-pages.ts";
import { ben } from "../pages/hello-world.ts";
import { createScreenCheck } from "../pages/screen-check.ts";

/** Whatever is saved goes there, as if somebody had chosen it. */
async function saveTo(app: ElectronApplication, name: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "intray-saved-"));
  await chmod(folder, 0o777);
  const filePath = join(folder, name);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, filePath);
  return filePath;
}

/** Presses, and waits until the file is there: it gets its name once it is whole. */
async function choose(page: Page, button: string, item: string, said: string, file: string) {
  await page.getByRole("button", { name: button, exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
  await expect(page.getByText(said).last()).toBeVisible({ timeout: 300_000 });
  await expect.poll(() => existsSync(file), { timeout: 300_000 }).toBe(true);
}

/** Ben was in Graz, and has two receipts that are called alike. */
function writeTrip(engine: Engine): void {
  engine.people.grant("office", "travel-expense.claim");
  const desk = engine.as(engine.people.findByName("ben")?.id ?? 0);
  const bring = (content: string) => {
    const bytes = new TextEncoder().encode(content);
    const id = desk.files.begin({ name: "Beleg (1).txt", type: "text/plain", size: bytes.byteLength });
    desk.files.add(id, bytes);
    return desk.files.finish(id);
  };
  const expense = (kind: string, receipt: string) => ({
    date: "2026-01-06",
    kind,
    amount: 90,
    receipt: bring(receipt),
  });
  const expenses = [expense("hotel", "Hotel, zwei Nächte"), expense("train", "Bahn")];
  const trip = { destination: "Graz", purpose: "Fair", from: "2026-01-06", until: "2026-01-07", expenses };
  desk.starts.start("travel-expense", "claim", { artifact: trip });
}

test.describe("taking processes along", () => {
  test.beforeEach(async ({ profile }) => {
    const many = Array.from({ length: 30 }, (_none, index) => `Message number ${index + 1}`);
    await seed(profile, (engine) => {
      writeTrip(engine);
      writeMessages(engine, ["Zwölf Boxkämpfer", ...many]);
    });
  });

  test("writes one as PDF, JSON and CSV, and its picture as SVG and BPMN, that all can be read back", async ({
    app,
    page,
  }) => {
    const { chooser, navigation, process } = deskPages(page, "en");
    const checks = createScreenCheck(page);
    await changeSettings(page, { language: "en", colorScheme: "dark" });
    await chooser.choose(ben);
    await navigation.nav.getByRole("link", { name: "Processes" }).click();
    await page.getByRole("link", { name: /Zwölf Boxkämpfer/u }).click();
    await expect(process.heading).toBeVisible();

    const pdfFile = await saveTo(app, "case.pdf");
    await choose(page, "Export", "PDF", "Process exported", pdfFile);
    const pdf = await getDocumentProxy(new Uint8Array(readFileSync(pdfFile)));
    const { text } = await extractText(pdf, { mergePages: true });
    for (const said of ["Zwölf Boxkämpfer", "Started by", "Ada Lovelace", "Approve message", "History", "1 / "]) {
      expect(text).toContain(said);
    }
    expect((await pdf.getMarkInfo())?.["Marked"]).toBe(true);
    const { info } = await pdf.getMetadata();
    expect((info as { readonly Title?: string }).Title).toMatch(/^Process \d+ · .*Zwölf Boxkämpfer/u);
    expect(text.match(/Process \d+ · Message/gu)?.length).toBeGreaterThanOrEqual(pdf.numPages);
    const structure = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
    for (const role of ["H1", "H2", "Table", "TH"]) expect(structure).toContain(`"role":"${role}"`);
    const outline = await pdf.getOutline();
    expect(JSON.stringify(outline)).toContain("History");

    const jsonFile = await saveTo(app, "export.json");
    await choose(page, "Export", "JSON", "Process exported", jsonFile);
    const [taken] = processExport.array().parse(JSON.parse(readFileSync(jsonFile, "utf8")));
    expect(taken?.artifact?.fields[0]?.value).toBe("Zwölf Boxkämpfer");

    const csvFile = await saveTo(app, "case.csv");
    await choose(page, "Export", "CSV, tasks as a table", "Process exported", csvFile);
    const byPeople = taken?.tasks.filter(({ kind }) => kind.startsWith("HUMAN")) ?? [];
    const [headings, ...lines] = readFileSync(csvFile, "utf8").trimEnd().split("\r\n");
    expect(headings).toContain(",Duration (hours),");
    expect([lines.length, lines.every((line) => line.includes("Zwölf Boxkämpfer"))]).toEqual([byPeople.length, true]);

    const svgFile = await saveTo(app, "flow.svg");
    await choose(page, "Save diagram", "SVG", "Diagram saved", svgFile);
    const svg = await page.evaluate(
      (source) => {
        const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
        const states = [...parsed.querySelectorAll("[data-node]")].map((node) => [
          node.getAttribute("data-node"),
          node.getAttribute("data-state"),
        ]);
        return { broken: parsed.querySelector("parsererror") !== null, states };
      },
      readFileSync(svgFile, "utf8"),
    );
    expect(svg.broken).toBe(false);
    expect(svg.states).toContainEqual(["approve", "open"]);

    const pngFile = await saveTo(app, "flow.png");
    await choose(page, "Save diagram", "PNG", "Diagram saved", pngFile);
    const png = await page.evaluate(
      async (source) => {
        const image = await createImageBitmap(new Blob([Uint8Array.from(source)], { type: "image/png" }));
        return { width: image.width, height: image.height };
      },
      [...readFileSync(pngFile)],
    );
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/u.exec(readFileSync(svgFile, "utf8")) ?? [];
    expect(png).toEqual({ width: 2 * Number(width), height: 2 * Number(height) });

    const bpmnFile = await saveTo(app, "flow.bpmn");
    await choose(page, "Save diagram", "BPMN", "Diagram saved", bpmnFile);
    const { warnings } = await new BpmnModdle().fromXML(readFileSync(bpmnFile, "utf8"));
    expect(warnings).toEqual([]);
    await checks.screen("case-file");
    checks.expectNone();
  });

  test("writes what was attached into the PDF", async ({ app, page }) => {
    const { chooser, process } = deskPages(page, "en");
    await chooser.choose(ben);
    await page.evaluate(() => (location.hash = "#/processes"));
    await page.getByRole("link", { name: /Graz/u }).click();
    await expect(process.heading).toBeVisible();
    const pdfFile = await saveTo(app, "trip.pdf");
    await choose(page, "Export", "PDF", "Process exported", pdfFile);
    const pdf = await getDocumentProxy(new Uint8Array(readFileSync(pdfFile)));
    const { text } = await extractText(pdf, { mergePages: true });
    for (const said of ["Files in this PDF", "Beleg (1).txt", "Beleg (1) (2).txt"]) expect(text).toContain(said);
    const attached = (await pdf.getAttachments()) as ReadonlyMap<string, { readonly filename: string }>;
    const read = async (id: string) => new TextDecoder().decode((await pdf.getAttachmentContent(id)) as Uint8Array);
    const found = await Promise.all([...attached].map(async ([id, { filename }]) => [filename, await read(id)]));
    expect(found).toEqual([
      ["Beleg (1).txt", "Hotel, zwei Nächte"],
      ["Beleg (1) (2).txt", "Bahn"],
    ]);
    // what was printed is still all there
    expect((await pdf.getMarkInfo())?.["Marked"]).toBe(true);
    expect(JSON.stringify(await pdf.getOutline())).toContain("History");
  });

  test("writes a filtered list, and nothing once it was stopped", async ({ app, page }) => {
    const { chooser, navigation } = deskPages(page, "en");
    await changeSettings(page, { language: "en", colorScheme: "light" });
    await chooser.choose(ben);
    await navigation.nav.getByRole("link", { name: "Processes" }).click();
    await page.getByRole("searchbox").fill("number");
    await expect(page.getByText("30 processes")).toBeVisible();
    const pdfFile = await saveTo(app, "cases.pdf");
    await choose(page, "Export", "PDF", "30 processes exported to one file", pdfFile);
    const pdf = await getDocumentProxy(new Uint8Array(readFileSync(pdfFile)));
    expect(pdf.numPages).toBeGreaterThanOrEqual(30);

    const stopped = await saveTo(app, "stopped.pdf");
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("menuitem", { name: "PDF" }).click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(page.getByRole("button", { name: "Export" })).toBeVisible();
    expect(() => readFileSync(stopped)).toThrow("ENOENT");
  });
});
