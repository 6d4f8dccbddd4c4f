import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineFlow, type FileRef, fileField } from "../../../engine/index.ts";
import { plainFileName } from "../../../engine/files/file-name.ts";
import { codeOf, Office, underBothDrivers } from "../support/office.ts";

const day = 24;
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array | undefined) => new TextDecoder().decode(content);
const part = 256 * 1024;

underBothDrivers("a file that a person brings", (open) => {
  it("is named by its content, and kept once however often it comes", () => {
    const office = open([claim]);
    const [one, other] = [bring(office, "ada", "receipt.txt", "9 euro"), bring(office, "ben", "copy.txt", "9 euro")];
    const file = createHash("sha256").update("9 euro").digest("hex");
    expect([one, other]).toEqual([
      { file, name: "receipt.txt", type: "text/plain", size: 6 },
      { file, name: "copy.txt", type: "text/plain", size: 6 },
    ]);
  });

  it("is of the process that a form gives it to, for all who may view it, and for ever", () => {
    const office = open([claim]);
    const receipt = bring(office, "ada", "receipt.txt", "9 euro");
    expect(codeOf(() => office.desk("ben").files.part(receipt.file, 0))).toBe("file.unknown");
    office.desk("ada").starts.start("claim", "ask", { data: { receipt } });
    office.clock.advance(100 * day * 3_600_000);
    expect(office.engine.files.collect()).toBe(0);
    expect(text(office.desk("ben").files.part(receipt.file, 0))).toBe("9 euro");
    expect(office.desk("ben").files.part(receipt.file, 1)).toBe(undefined);
    expect(codeOf(() => office.desk("eve").files.part(receipt.file, 0))).toBe("file.unknown");
  });

  it("is cleared away after a day when nothing uses it, but not while its person's draft does", () => {
    const office = open([claim]);
    const [used, forgotten] = [bring(office, "ada", "a", "in a draft"), bring(office, "ada", "b", "forgotten")];
    const target = { flowId: "claim", node: "ask" };
    office.desk("ada").drafts.save(target, { values: { data: { receipt: { ...used } } }, base: {} });
    expect(office.engine.files.collect()).toBe(0);
    office.clock.advance((day + 1) * 3_600_000);
    expect(office.engine.files.collect()).toBe(1);
    expect(codeOf(() => office.desk("ada").files.part(forgotten.file, 0))).toBe("file.unknown");
    office.desk("ada").drafts.discard(target);
    expect([office.engine.files.collect(), office.engine.files.collect()]).toEqual([1, 0]);
    expect(codeOf(() => office.desk("ada").files.part(used.file, 0))).toBe("file.unknown");
  });

  it("is found by its name, and not by what it is kept under", () => {
    const office = open([claim]);
    const receipt = bring(office, "ada", "receipt.txt", "9 euro");
    office.desk("ada").starts.start("claim", "ask", { data: { receipt } });
    const found = (text: string) => office.desk("ada").processes.list({ text }).rows.length;
    expect([found("receipt"), found(receipt.file), found("plain")]).toEqual([1, 0, 0]);
  });

  it("is refused where nobody brought it, who sends it may not read it, or it is told wrongly", () => {
    const office = open([claim]);
    const receipt = bring(office, "ada", "receipt.txt", "9 euro");
    const invented = { ...receipt, file: "0".repeat(64) };
    const start = (who: "ada" | "ben", sent: object) =>
      codeOf(() => office.desk(who).starts.start("claim", "ask", { data: { receipt: { ...sent } } }));
    expect([
      start("ada", invented),
      start("ben", receipt),
      start("ada", { ...receipt, size: 7 }),
      start("ada", { ...receipt, file: "../../etc/passwd" }),
      start("ada", { ...receipt, name: "receipt.exe" }),
      start("ada", receipt),
    ]).toEqual(["file.unknown", "file.unknown", "file.unknown", "values.invalid", "values.invalid", "nothing"]);
  });
});

describe("a file on its way in", () => {
  it("comes in parts, is whole or nothing, and is its person's alone", () => {
    const office = inMemory([claim]);
    const content = new Uint8Array(part + 5).fill(7);
    const id = office.desk("ada").files.begin({ name: "big.pdf", size: content.byteLength });
    expect(office.desk("ada").files.add(id, content.subarray(0, part))).toBe(part);
    expect([
      codeOf(() => office.desk("ben").files.add(id, content.subarray(part))),
      codeOf(() => office.desk("ada").files.finish(id)),
      codeOf(() => office.desk("ada").files.add(id, new Uint8Array(part + 1))),
    ]).toEqual(["file.unknown", "file.incomplete", "file.too-large"]);
    office.desk("ada").files.add(id, content.subarray(part));
    const { file } = office.desk("ada").files.finish(id);
    expect(office.engine.files.read({ file })).toEqual(Buffer.from(content));
  });

  it("is forgotten when it is called off, longer than announced, or too large to begin", () => {
    const office = inMemory([claim]);
    const files = office.desk("ada").files;
    const [called, long] = [files.begin({ name: "a", size: 1 }), files.begin({ name: "b", size: 1 })];
    files.cancel(called);
    expect([
      codeOf(() => files.add(called, bytes("x"))),
      codeOf(() => files.add(long, bytes("xx"))),
      codeOf(() => files.add(long, bytes("x"))),
      codeOf(() => files.begin({ name: "c", size: 100_000_001 })),
    ]).toEqual(["file.unknown", "file.too-large", "file.unknown", "file.too-large"]);
  });

  it("keeps nobody from working: a person has twenty on their way at most", () => {
    const office = inMemory([claim]);
    for (let count = 0; count < 20; count += 1) office.desk("ada").files.begin({ name: "a", size: 1 });
    expect(codeOf(() => office.desk("ada").files.begin({ name: "a", size: 1 }))).toBe("file.too-many");
    expect(codeOf(() => office.desk("ben").files.begin({ name: "a", size: 1 }))).toBe("nothing");
  });

  it("that a power cut interrupted is cleared away after a day", () => {
    const office = new Office("reopened", [claim]);
    office.desk("ada").files.begin({ name: "a", size: 10 });
    expect(office.engine.files.collect()).toBe(0);
    office.clock.advance((day + 1) * 3_600_000);
    expect(office.engine.files.collect()).toBe(1);
  });
});

describe("authors", () => {
  it("read and write files in functions and in jobs", async () => {
    const office = inMemory([letter]);
    const draft = bring(office, "ada", "draft.txt", "dear");
    office.desk("ada").starts.start("letter", "ask", { data: { draft } });
    await office.engine.runDueJobs();
    const [, signed, sent] = office
      .desk("ada")
      .processes.get(1)
      .data.map(({ value }) => value as unknown as FileRef);
    if (!signed || !sent) throw new Error("Both files were expected.");
    expect([signed.name, text(office.engine.files.read(signed))]).toEqual(["signed.txt", "dear Ada"]);
    expect([sent.name, text(office.engine.files.read(sent))]).toEqual(["sent.txt", "DEAR ADA"]);
    office.clock.advance((day + 1) * 3_600_000);
    expect(office.engine.files.collect()).toBe(0);
  });
});

it.each([
  ["report.pdf", "report.pdf"],
  ["../../etc/passwd", "_.._etc_passwd"],
  ["C:\\Users\\ada\\cv.doc", "C__Users_ada_cv.doc"],
  ["invoice\u202Efdp.exe", "invoice_fdp.exe"],
  [" .hidden. ", "hidden"],
  ["", "file"],
  [`${"x".repeat(300)}.pdf`, `${"x".repeat(196)}.pdf`],
])("%j is kept as %j", (name, kept) => {
  expect(plainFileName(name)).toBe(kept);
});

const inMemory = (flows: ConstructorParameters<typeof Office>[1]) => new Office("in memory", flows);

/** Sends a file as a window does. */
function bring(office: Office, who: "ada" | "ben", name: string, content: string): FileRef {
  const { files } = office.desk(who);
  const id = files.begin({ name, type: "text/plain", size: bytes(content).byteLength });
  files.add(id, bytes(content));
  return files.finish(id);
}

const claim = defineFlow({
  id: "claim",
  version: 1,
  title: "Claim",
  description: "Somebody brings a receipt.",
  data: z.object({ receipt: fileField({ accept: [".txt"] }).optional() }),
  nodes: (node) => ({
    ask: node
      .start({ data: ["receipt"] })
      .permission({ autoCreate: true })
      .next("check"),
    check: node
      .view({ show: { data: ["receipt"] } })
      .permission({ autoCreate: true })
      .next("end"),
    end: node.end(),
  }),
});

const letter = defineFlow({
  id: "letter",
  version: 1,
  title: "Letter",
  description: "A letter is signed and sent.",
  data: z.object({ draft: fileField(), signed: fileField().optional(), sent: fileField().optional() }),
  nodes: (node) => ({
    ask: node
      .start({ data: ["draft"] })
      .permission({ autoCreate: true })
      .next("sign"),
    sign: node
      .function(({ process, files }) => {
        const content = text(files.read(process.data.draft));
        process.data.signed = files.write({ name: "signed.txt" }, bytes(`${content} Ada`));
      })
      .next("send"),
    send: node
      .job(
        async ({ process }, { files }) => {
          const content = process.data.signed ? await files.read(process.data.signed) : undefined;
          return files.write({ name: "sent.txt" }, bytes(text(content).toUpperCase()));
        },
        { done: ({ process }, sent) => void (process.data.sent = sent) },
      )
      .next("end"),
    end: node.end(),
  }),
});
