import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { processExport, exportedHead, exportedEntry, exportedTask } from "../../../host/exports/process-json.ts";
import { exportText } from "../../../host/exports/export-text.ts";
import { createExports } from "../../../host/exports/exports.ts";
import { readProcess } from "../../../host/exports/read-process.ts";
import { type ExportRequest, exportParts } from "../../../host/exports/export-parts.ts";
import { csvWriter } from "../../../host/exports/tasks-csv.ts";
import type { ProcessDetail } from "../../../engine/contract/index.ts";
import { openEngine } from "../../../engine/index.ts";
import { flows } from "../../../flows/index.ts";
import { FakeClock } from "../../../engine/testing/index.ts";
import { addSamplePeople } from "../../engine/support/sample-people.ts";

const [adaId, benId] = [1, 2];

function caseOf(process: ProcessDetail) {
  return {
    ...exportedHead(process),
    tasks: process.tasks.map(exportedTask),
    timeline: process.timeline.map(exportedEntry),
  };
}

/** Ada's messages, each approved by Ben. */
function office(messages: readonly string[]) {
  const engine = openEngine({ file: ":memory:", flows, clock: new FakeClock() });
  addSamplePeople(engine);
  const ids = messages.map((text) => {
    const { processId } = engine.as(adaId).starts.start("hello-world", "start", { artifact: { text } });
    const desk = engine.as(benId);
    const task = desk.tasks.list("queue").rows[0]?.id ?? 0;
    desk.tasks.assign(task);
    desk.tasks.complete(task, { data: { approved: true } });
    return processId;
  });
  return { desk: engine.as(adaId), ben: engine.as(benId), ids };
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
    const { desk, ids } = office(["First", 'Second "quoted" \u2028 line']);
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
    const { desk, ids } = office(["First"]);
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
    const { desk, ids } = office(["First"]);
    const short = desk.processes.get(ids[0] ?? 0);
    const long = { ...short, timeline: Array.from({ length: 200 }, () => short.timeline).flat() };
    const read = () => Promise.resolve(long);
    expect([...exportText(long)].length).toBeGreaterThan(6);
    expect(await whole({ ids, format: "json", read })).toBe(`[\n${JSON.stringify(caseOf(long), null, 2)}\n]\n`);
    const empty = { ...short, tasks: [], timeline: [] };
    expect([...exportText(empty)].join("")).toBe(JSON.stringify(caseOf(empty), null, 2));
  });
});

describe("CSV", () => {
  it("has one line for each task, that spreadsheets read in the person's language", async () => {
    const { desk, ids } = office(["Hello; and\n“bye”"]);
    const read = (id: number) => readProcess(id, () => desk);
    const german = await whole({ ids, format: "csv", read, language: "de", locale: "de-AT" });
    const lines = cells(german, ";");
    expect(german.charCodeAt(0)).toBe(0xfeff);
    expect(lines[0]?.slice(0, 5)).toEqual(["\ufeffVorgang", "Ablauf", "Betreff", "Status des Vorgangs", "Aufgabe"]);
    expect(lines.slice(1).map((line) => [line.length, line[5], line[6], line[7]])).toEqual([
      [14, "Write message", "DONE", "Ada Lovelace"],
      [14, "Approve message", "DONE", "Ben Franklin"],
      [14, "Approved?", "DONE", ""],
      [14, "Send message", "SCHEDULED", ""],
    ]);
    const english = await whole({ ids, format: "csv", read });
    expect(cells(english, ",").length).toBe(lines.length);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =cmd|' /C calc'!A0"])("makes %j harmless", (text) => {
    const { desk, ids } = office(["First"]);
    const process = desk.processes.get(ids[0] ?? 0);
    const row = csvWriter("en", "en-US").rows({ ...process, subject: text, flowTitle: text }, process.tasks);
    const [first] = cells(row, ",");
    expect([first?.[1], first?.[2]]).toEqual([`'${text}`, `'${text}`]);
  });
});

describe("writing", () => {
  it("stops with what the person may not see", async () => {
    const { ids } = office(["First", "Second"]);
    const read = () => Promise.reject(new Error("permission.denied"));
    await expect(whole({ ids, format: "csv", read })).rejects.toThrow("permission.denied");
  });

  it("is false once it was cancelled, and tells how far it came", async () => {
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
        if (come === 3) exports.cancel(7);
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
