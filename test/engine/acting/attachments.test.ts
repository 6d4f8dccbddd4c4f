import { expect, it } from "vitest";
import { z } from "zod";
import { defineFlow, type FileRef } from "../../../engine/index.ts";
import { codeOf, type Office, underBothDrivers } from "../support/office.ts";

underBothDrivers("what is attached to a process", (open) => {
  it("is brought by who takes part, and read by who sees it", () => {
    const office = begun(open([plain]));
    const paper = brought(office, "ada", "../../a|b.txt", "They quote 3,000.");
    office.desk("ada").attachments.add(1, { file: paper });
    office.desk("ada").attachments.add(1, { note: { title: " A\n call ", text: "They called.\r\nTwice." } });
    expect(listed(office)).toEqual(["_.._a_b.txt by Ada", "A call by Ada: They called.\nTwice."]);
    expect(Buffer.from(office.desk("ben").files.part(paper.file, 0) ?? []).toString()).toBe("They quote 3,000.");
    expect(codeOf(() => office.desk("eve").files.part(paper.file, 0))).toBe("file.unknown");
    const note = { note: { title: "Mine", text: "Me too" } };
    expect([
      codeOf(() => office.desk("ben").attachments.add(1, note)),
      codeOf(() => office.desk("eve").attachments.add(1, note)),
      codeOf(() => office.desk("eve").attachments.list(1)),
      codeOf(() => office.desk("root").attachments.add(1, note)),
    ]).toEqual(["permission.denied", "process.unknown", "process.unknown", "nothing"]);
    const mayAttach = (name: "ada" | "ben" | "root") => office.desk(name).processes.overview(1).mayAttach;
    expect([mayAttach("ada"), mayAttach("ben"), mayAttach("root")]).toEqual([true, false, true]);
    office.desk("ben").tasks.assign(2);
    expect([codeOf(() => office.desk("ben").attachments.add(1, note)), mayAttach("ben")]).toEqual(["nothing", true]);
  });

  it("is no file that whoever attaches it may not read, and none that is told wrongly", () => {
    const office = begun(open([plain]));
    const paper = brought(office, "ben", "a.txt", "Ben's");
    const attach = (file: FileRef) => codeOf(() => office.desk("ada").attachments.add(1, { file }));
    expect([attach(paper), attach({ ...paper, file: "0".repeat(64) })]).toEqual(["file.unknown", "file.unknown"]);
    const own = brought(office, "ada", "b.txt", "Ada's");
    expect([attach({ ...own, size: 1 }), attach(own)]).toEqual(["file.unknown", "nothing"]);
  });

  it("is removed by who brought it or who manages, leaves a trace, and comes back", () => {
    const office = begun(open([plain]));
    const paper = brought(office, "ada", "a.txt", "a");
    office.desk("ada").attachments.add(1, { file: paper });
    office.desk("ben").tasks.assign(2);
    expect([
      codeOf(() => office.desk("ben").attachments.remove(1)),
      codeOf(() => office.desk("eve").attachments.remove(1)),
    ]).toEqual(["attachment.refused", "attachment.unknown"]);
    const { entry } = office.desk("root").attachments.remove(1);
    expect(office.desk("ben").attachments.list(1).rows).toMatchObject([
      { name: "a.txt", file: null, note: null, removed: { by: { name: "root" } }, removable: false },
    ]);
    expect(codeOf(() => office.desk("root").attachments.remove(1))).toBe("attachment.refused");
    expect(office.desk("root").audit.checkRows(0).differing).toBeNull();
    office.desk("root").undoCommand(entry ?? 0);
    expect(listed(office)).toEqual(["a.txt by Ada"]);
    const { lines } = office.desk("ben").history.page(1, { filter: { kind: "talk" } });
    expect(lines.map(({ event, note }) => `${event} ${note}`)).toEqual([
      "attachment.added a.txt",
      "attachment.removed a.txt",
      "attachment.restored a.txt",
    ]);
    expect(office.desk("root").audit.checkRows(0).differing).toBeNull();
  });

  it("stays when what nothing uses is cleared away, and is found by its name and its words", () => {
    const office = begun(open([plain]));
    const paper = brought(office, "ada", "quagmire.txt", "a");
    const { entry } = office.desk("ada").attachments.add(1, { file: paper });
    office.desk("ada").attachments.add(1, { note: { title: "Call", text: "about the swamp" } });
    office.clock.advance(3 * 24 * 3_600_000);
    for (let cleared = 1; cleared > 0; ) cleared = office.engine.tidy();
    expect(office.desk("ada").files.part(paper.file, 0)).toBeDefined();
    const found = (text: string) => office.desk("ada").processes.list({ text }).rows.length;
    expect([found("quagmire"), found("swamp")]).toEqual([1, 1]);
    office.desk("ada").undoCommand(entry ?? 0);
    expect([found("quagmire"), found("swamp")]).toEqual([0, 1]);
  });

  it("has a title and some text, and not too much", () => {
    const office = begun(open([plain]));
    const add = (title: string, text: string) =>
      codeOf(() => office.desk("ada").attachments.add(1, { note: { title, text } }));
    expect([
      add("", "x"),
      add("x", " "),
      add("x", "x".repeat(20_001)),
      add("x".repeat(201), "x"),
      add("x", "x"),
    ]).toEqual([...Array.from({ length: 4 }, () => "values.invalid"), "nothing"]);
  });
});

function begun(office: Office): Office {
  office.desk("ada").starts.start("plain", "begin", {});
  return office;
}

function brought(office: Office, name: "ada" | "ben", as: string, text: string): FileRef {
  const bytes = Buffer.from(text);
  const { files } = office.desk(name);
  const id = files.begin({ name: as, type: "text/plain", size: bytes.byteLength });
  files.add(id, bytes);
  return files.finish(id);
}

function listed(office: Office): readonly string[] {
  const { rows } = office.desk("ben").attachments.list(1);
  return rows.map(({ name, by, note }) => `${name} by ${by.displayName}${note === null ? "" : `: ${note}`}`);
}

const plain = defineFlow({
  id: "plain",
  version: 1,
  title: "Plain",
  description: "Somebody asks, somebody does.",
  data: z.object({}),
  nodes: (node) => ({
    begin: node.start({}).next("work"),
    work: node.view({}).permission({ autoCreate: true }).next("end"),
    end: node.end(),
  }),
});
