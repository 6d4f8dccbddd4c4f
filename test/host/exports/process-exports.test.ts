import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  exportedAttachment,
  exportedComment,
  exportedEntry,
  exportedHead,
  exportedTask,
  processExport,
} from "../../../host/exports/process-json.ts";
import { exportText } from "../../../host/exports/export-text.ts";
import { createExports } from "../../../host/exports/exports.ts";
import { readProcess } from "../../../host/exports/read-process.ts";
import { type ExportRequest, exportParts } from "../../../host/exports/export-parts.ts";
import { cellText } from "../../../host/exports/cell-text.ts";
import { localTimeText } from "../../../host/exports/local-time-text.ts";
import { csvWriter } from "../../../host/exports/csv-writer.ts";
import { ExportedTasks } from "../../../host/exports/exported-tasks.ts";
import type { DetailField, Json, ProcessDetail, Widget } from "../../../engine/contract/index.ts";
import { type Engine, openEngine } from "../../../engine/index.ts";
import { flows } from "../../../flows/index.ts";
import { FakeClock } from "../../../engine/testing/index.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { addSamplePeople } from "../../engine/support/sample-people.ts";

const [adaId, benId] = [1, 2];

function caseOf(process: ProcessDetail) {
  return {
    ...exportedHead(process),
    tasks: process.tasks.map(exportedTask),
    comments: process.comments.map(exportedComment),
    attachments: process.attachments.map(exportedAttachment),
    timeline: process.timeline.map(exportedEntry),
  };
}

/** Ada's messages, each approved by Ben. */
function office(messages: readonly string[], { talked = false }: { readonly talked?: boolean } = {}) {
  const engine = openEngine({ file: ":memory:", flows, clock: new FakeClock() });
  addSamplePeople(engine);
  const ids = messages.map((text) => {
    const { processId } = engine.as(adaId).starts.start("hello-world", "start", { artifact: { text } });
    const desk = engine.as(benId);
    const task = desk.tasks.list("queue").rows[0]?.id ?? 0;
    desk.tasks.assign(task);
    desk.tasks.complete(task, { data: { approved: true } });
    if (talked) talkAbout(engine, processId);
    return processId;
  });
  return { desk: engine.as(adaId), ben: engine.as(benId), ids };
}

/** Ben asks, Ada answers, and attaches a file and a note; what was withdrawn or removed leaves its trace. */
function talkAbout(engine: Engine, processId: number): void {
  const [ada, ben] = [engine.as(adaId), engine.as(benId)];
  const { commentId } = ben.comments.add(processId, { text: "When, @ada?", ask: adaId });
  ada.comments.add(processId, { text: "=Soon", answers: commentId });
  ada.comments.withdraw(ada.comments.add(processId, { text: "unsaid" }).commentId);
  const bytes = Buffer.from("Hello");
  const upload = ada.files.begin({ name: "a.txt", type: "text/plain", size: bytes.byteLength });
  ada.files.add(upload, bytes);
  ada.attachments.add(processId, { file: ada.files.finish(upload) });
  ada.attachments.add(processId, { note: { title: "Call", text: "They called." } });
  const gone = ada.attachments.add(processId, { note: { title: "Gone", text: "unattached" } });
  ada.attachments.remove(gone.attachmentId);
}

async function whole(cases: Partial<ExportRequest> & Pick<ExportRequest, "ids" | "read" | "format">): Promise<string> {
  const told: number[] = [];
  const parts = exportParts({
    language: "en",
    locale: "en-US",
    print: () => Promise.reject(new Error("Nothing is printed here.")),
    signal: new AbortController().signal,
    onProgress: (done) => told.push(done),
    ...cases,
  });
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let text = "";
  for await (const part of parts) text += decoder.decode(part, { stream: true });
  expect(told.at(-1)).toBe(cases.ids.length);
  return text;
}

describe("JSON", () => {
  it("comes back as it was documented, process for process", async () => {
    const { desk, ids } = office(["First", 'Second "quoted" \u2028 line'], { talked: true });
    const text = await whole({ ids, format: "json", read: (id) => readProcess(id, () => desk) });
    const files = processExport.array().parse(JSON.parse(text));
    expect(files).toEqual(ids.map((id) => caseOf(desk.processes.get(id))));
    const [first] = files;
    expect(first?.tasks.map(({ node, status, owner }) => [node, status, owner?.displayName])).toEqual([
      ["start", "DONE", "Ada Lovelace"],
      ["approve", "DONE", "Ben Franklin"],
      ["check", "DONE", undefined],
      ["send", "SCHEDULED", undefined],
    ]);
    expect(first?.artifact?.fields).toEqual([{ name: "text", title: "Text", value: "First" }]);
  });

  it("has every key that the documentation names, and no other", () => {
    const { desk, ids } = office(["First"], { talked: true });
    const documented = readFileSync(join(import.meta.dirname, "../../../docs/process-export.md"), "utf8");
    const named: ReadonlySet<string | undefined> = new Set(
      [...documented.matchAll(/^\| `(?<key>\w+)`/gmu)].map(({ groups }) => groups?.["key"]),
    );
    const keys = new Set<string>();
    JSON.stringify(caseOf(desk.processes.get(ids[0] ?? 0)), (key, value: unknown) => {
      if (key !== "" && !/^\d+$/u.test(key)) keys.add(key);
      return key === "value" || key === "before" || key === "after" ? null : value;
    });
    expect(keys).toEqual(named);
  });
});

it("a table says in the person's language why a task failed", async () => {
  const { desk, ids } = office(["First"]);
  const process = desk.processes.get(ids[0] ?? 0);
  const [first] = process.tasks;
  if (!first) throw new Error("A process has a task.");
  const error = { title: "The job took too long.", at: 0, code: "job.timed-out" };
  const read = () => Promise.resolve({ ...process, tasks: [{ ...first, error }] });
  const text = await whole({ ids: ids.slice(0, 1), format: "csv", language: "de", locale: "de-DE", read });
  expect(text).toContain("Der Job hat länger gedauert als erlaubt und wurde abgebrochen.");
  expect(text).not.toContain(error.title);
});

describe("a long case", () => {
  it("is read whole, a little at a time", async () => {
    const { desk, ben } = office([]);
    const { processId } = desk.starts.start("hello-world", "start", { artifact: { text: "First" } });
    const task = ben.tasks.list("queue").rows[0]?.id ?? 0;
    for (let turn = 0; turn < 300; turn += 1) {
      ben.tasks.assign(task);
      ben.tasks.unassign(task);
    }
    let portions = 0;
    const portion = () => {
      portions += 1;
      return desk;
    };
    expect(caseOf(await readProcess(processId, portion))).toEqual(caseOf(desk.processes.get(processId)));
    expect(portions).toBeGreaterThan(6);
  });

  it("is written a little at a time, as if it had been written at once", async () => {
    const { desk, ids } = office(["First"], { talked: true });
    const short = desk.processes.get(ids[0] ?? 0);
    const long = { ...short, timeline: Array.from({ length: 200 }, () => short.timeline).flat() };
    const read = () => Promise.resolve(long);
    expect([...exportText(long)].length).toBeGreaterThan(6);
    expect(await whole({ ids, format: "json", read })).toBe(`[\n${JSON.stringify(caseOf(long), null, 2)}\n]\n`);
    const empty = { ...short, tasks: [], comments: [], attachments: [], timeline: [] };
    expect([...exportText(empty)].join("")).toBe(JSON.stringify(caseOf(empty), null, 2));
  });
});

describe("CSV", () => {
  it("says what stands beside the fields: comments and attachments, where there are any", async () => {
    const { desk, ids } = office(["First"], { talked: true });
    const read = (id: number) => readProcess(id, () => desk);
    const text = await whole({ ids, format: "csv", language: "de", locale: "de-DE", read });
    const at = localTimeText(new FakeClock().now());
    expect(text).toContain(";Kommentare;Anhänge\r\n");
    expect(text).toContain(
      `"Ben Franklin, ${at}: When, @ada?\nAda Lovelace, ${at}: =Soon";"a.txt\nCall: They called."`,
    );
    expect([text.includes("unsaid"), text.includes("unattached"), text.includes("Gone")]).toEqual([
      false,
      false,
      false,
    ]);
  });

  const csv = async (messages: readonly string[], options: Partial<ExportRequest> = {}) => {
    const { desk, ids } = office(messages);
    const read = (id: number) => readProcess(id, () => desk);
    return whole({ ids, format: "csv", read, ...options });
  };

  it("has a line for what each person did, that spreadsheets read in the person's language", async () => {
    const german = await csv(["Hello; and\n“bye”"], { language: "de", locale: "de-AT" });
    const [headings = [], ...lines] = cells(german, ";");
    expect(headings).toEqual([
      ..."\ufeffVorgang Ablauf".split(" "),
      ..."Titel des Vorgangs;Kennzahl;Betreff".split(";"),
      "Status des Vorgangs",
      "Ergebnis",
      "Gestartet von",
      "Vorgang gestartet",
      "Vorgang beendet",
      ..."Aufgabe Titel Status Entscheidung Grund Zuständig Angelegt Übernommen Erledigt Fällig".split(" "),
      "Dauer (Stunden)",
      "Fehler",
      "Text",
      "Approval",
      "Receipt",
    ]);
    const shown = ["Titel", "Status", "Zuständig", "Status des Vorgangs", "Entscheidung", "Text", "Approval"];
    expect(lines.map((line) => shown.map((heading) => line[headings.indexOf(heading)]))).toEqual([
      ["Write message", "Erledigt", "Ada Lovelace", "Läuft", "", "Hello; and\n“bye”", "Approved"],
      ["Approve message", "Erledigt", "Ben Franklin", "Läuft", "Approved", "Hello; and\n“bye”", "Approved"],
    ]);
  });

  it("leaves out no task of a person whose flow is gone, done or open", async () => {
    const file = join(temporaryFolder(), "intray.sqlite");
    const before = openEngine({ file, flows });
    addSamplePeople(before);
    before.as(adaId).starts.start("hello-world", "start", { artifact: { text: "First" } });
    before.close();
    const engine = openEngine({ file, flows: [] });
    onTestFinished(() => engine.close());
    const text = await whole({ ids: [1], read: async (id) => engine.as(adaId).processes.get(id), format: "csv" });
    const [headings = [], ...lines] = cells(text, ",");
    expect(lines.map((line) => line[headings.indexOf("Title")])).toEqual(["Write message", "Approve message"]);
  });

  it("has automatic steps where they are asked for", async () => {
    const [headings = [], ...lines] = cells(await csv(["First"], { format: "csv-all" }), ",");
    expect(lines.map((line) => [line[headings.indexOf("Title")], line[headings.indexOf("Status")]])).toEqual([
      ["Write message", "Done"],
      ["Approve message", "Done"],
      ["Approved?", "Done"],
      ["Send message", "Queued"],
    ]);
  });

  it("gives fields of several flows one column where they are called alike, and two where one process has both", () => {
    const table = new ExportedTasks({ language: "en", locale: "en-US", automatic: false });
    const { desk, ids } = office(["First"]);
    const process = desk.processes.get(ids[0] ?? 0);
    const text = { type: "text", multiline: false } as const;
    const field = (name: string, title: string, value: string) => ({ name, title, value, widget: text });
    const withFields = (data: readonly DetailField[]) => ({ ...process, artifact: null, data });
    table.add(withFields([field("a", "Sum", "1"), field("b", "Sum", "2")]), process.tasks.slice(0, 1));
    table.add(withFields([field("c", "Sum", "3"), field("d", "Status", "open")]), process.tasks.slice(0, 1));
    expect(table.headings.slice(-3)).toEqual(["Sum", "Sum (2)", "Status (2)"]);
    expect([...table.lines()].map((line) => line.slice(-3))).toEqual([
      ["1", "2", ""],
      ["3", "", "open"],
    ]);
  });

  it.each([
    ["de-CH", ";"],
    ["de-LI", ";"],
    ["de-DE", ";"],
    ["fr-FR", ";"],
    ["en-US", ","],
    ["en-IN", ","],
  ])("parts cells as the spreadsheets of %s do", async (locale, separator) => {
    expect((await csv(["First"], { locale })).split("\r\n")[0]?.split(separator).length).toBe(25);
  });

  it.each(["\n=1+1", "a\nb", "a\rb", "a\r\nb", "a\u2028b", "a\vb"])(
    "keeps the line break of %j inside its cell",
    (text) => {
      const written = csvWriter("en-US").lines([[text, "end"]]);
      expect(written).toMatch(/^"[^"]+",end\r\n$/u);
      expect(cells(written, ",")).toEqual([[text.startsWith("\n") ? `'${text}` : text, "end"]]);
    },
  );

  it.each(["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "  =cmd|' /C calc'!A0"])("makes %j harmless", (text) => {
    expect(cells(csvWriter("en-US").lines([[text]]), ",")).toEqual([[`'${text}`]]);
  });

  it("leaves negative numbers to be reckoned with", () => {
    expect(csvWriter("de-DE").lines([["-12,5", "-3"]])).toBe("-12,5;-3\r\n");
  });
});

describe("a cell", () => {
  const choices = [{ value: "s", label: "Small" }] as const;
  const text = { type: "text", multiline: false } as const;
  const number = { type: "number", integer: false } as const;
  const inner = [
    { name: "what", title: "What", required: false, widget: text },
    { name: "price", title: "Price", required: false, widget: number },
  ];

  it.each<readonly [string, Json, Widget, string]>([
    ["a number", 1_234.5, number, "1234,5"],
    ["a sum of money", 10.1, { ...number, currency: "EUR" }, "10,1"],
    ["nothing", null, text, ""],
    ["yes", true, { type: "boolean" }, "Ja"],
    ["a choice", "s", { type: "choice", choices }, "Small"],
    ["choices", ["s", "gone"], { type: "choices", choices }, "Small, gone"],
    ["a date", "2026-11-05", { type: "date" }, "2026-11-05"],
    ["half a moment", "2026-11-05T", { type: "datetime" }, "2026-11-05 "],
    ["a person", { person: 1, name: "Ada" }, { type: "relation", to: "person" }, "Ada"],
    ["an object", { what: "Ink", price: 2.5 }, { type: "group", fields: inner }, "What: Ink, Price: 2,5"],
    ["rows", [{ what: "Ink" }, { what: "Cord" }], { type: "rows", fields: inner }, "What: Ink; What: Cord"],
    ["a list", [1.5, 2], { type: "list", item: { name: "item", title: "", required: true, widget: number } }, "1,5, 2"],
  ])("says %s in words that a spreadsheet reads", (_, value, widget, expected) => {
    expect(cellText("de", "de-DE")(value, widget)).toBe(expected);
  });

  it("says a moment as the window does, in local time, wherever it was written down", () => {
    const at = Date.parse("2026-11-05T13:30:00Z");
    const moments = ["2026-11-05T13:30:00Z", "2026-11-05T23:30:00+10:00", "2026-11-05T14:30:00+01:00"];
    const text = cellText("de", "de-DE");
    expect(moments.map((moment) => text(moment, { type: "datetime" }))).toEqual(Array(3).fill(localTimeText(at)));
  });
});

describe("writing", () => {
  it("stops with what the person may not see", async () => {
    const { ids } = office(["First", "Second"]);
    const read = () => Promise.reject(new Error("permission.denied"));
    await expect(whole({ ids, format: "csv", read })).rejects.toThrow("permission.denied");
  });

  it("is false once it was canceled, and tells how far it came", async () => {
    const { desk, ids } = office(["First", "Second"]);
    const told: string[] = [];
    const exports = createExports(({ exportId, done, total }) => told.push(`${exportId}: ${done} of ${total}`));
    const saved = await exports.run({ exportId: 7, total: 2 }, async (signal, tell) => {
      const read = (id: number) => readProcess(id, () => desk);
      const print = () => Promise.resolve(new Uint8Array());
      const parts = exportParts({
        ids,
        format: "csv",
        read,
        print,
        signal,
        onProgress: tell,
        language: "en",
        locale: "en",
      });
      let come = 0;
      for await (const part of parts) {
        expect(part.length).toBeGreaterThan(0);
        come += 1;
        if (come === 1) exports.cancel(7);
      }
      return true;
    });
    expect([saved, told]).toEqual([false, ["7: 0 of 2", "7: 1 of 2"]]);
  });

  it("tells of every failure that is none of the person's doing", async () => {
    const exports = createExports(() => undefined);
    const failing = exports.run({ exportId: 1, total: 1 }, () => Promise.reject(new Error("disk full")));
    await expect(failing).rejects.toThrow("disk full");
  });
});

/** A reader of its own for RFC 4180, so that the writer isn't believed. */
function cells(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    const row = rows.at(-1);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text[(at += 1)];
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === separator) {
      row?.push(cell);
      cell = "";
    } else if (sign === "\r" && text[at + 1] === "\n") {
      row?.push(cell);
      cell = "";
      rows.push([]);
      at += 1;
    } else cell += sign;
  }
  return rows.slice(0, -1);
}
