import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { getDocumentProxy } from "unpdf";
import { expect, it } from "vitest";
import { attachFiles } from "../../../host/exports/attach-files.ts";

const text = (content: string) => new TextEncoder().encode(content);

it.each([
  ["plain", "receipt.pdf"],
  ["with letters of all kinds", "Übersicht Łódź 東京 🧾.txt"],
  ["with what ends a text in a PDF", "a) >> endobj (b.txt"],
  ["that a byte alone would turn into a bracket", "\u0128\u0129\u015c.txt"],
  ["long", `${"ä".repeat(180)}.txt`],
])("a file with a name that is %s comes back as it was", async (_, name) => {
  const file = { name, type: "text/plain", bytes: text("Grüße") };
  expect(await readBack(await attachFiles(await printed(), [file]))).toEqual([[name, file.bytes]]);
});

it("many files come back in their order, empty and binary ones, too", async () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_none, index) => (index * 31) % 256);
  const files = [
    { name: "z.bin", type: "application/octet-stream", bytes },
    { name: "empty.txt", type: "", bytes: new Uint8Array() },
    ...Array.from({ length: 30 }, (_none, index) => ({
      name: `${30 - index}.txt`,
      type: "no type \n",
      bytes: text(String(index)),
    })),
  ];
  const found = await readBack(await attachFiles(await printed(), files));
  expect(found).toEqual(files.map(({ name, bytes }) => [name, bytes]));
});

it("nothing that was printed is written anew: pages, tags, outline and other names stay", async () => {
  const before = await printed();
  const after = await attachFiles(before, [{ name: "a.txt", type: "text/plain", bytes: text("A") }]);
  expect(Buffer.compare(after.subarray(0, before.byteLength), before)).toBe(0);
  const document = await PDFDocument.load(after);
  expect([document.getPageCount(), document.getTitle()]).toEqual([2, "Process 1"]);
  const names = document.catalog.lookup(PDFName.of("Names"));
  expect(String(names)).toContain("/Dests");
  expect(String(names)).toContain("/EmbeddedFiles");
});

async function printed(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  document.addPage();
  document.setTitle("Process 1");
  const { catalog, context } = document;
  catalog.set(PDFName.of("Names"), context.register(context.obj({ Dests: { Names: [] } })));
  return await document.save({ useObjectStreams: false });
}

/** What a viewer finds in it: name and content of each file, in order. */
async function readBack(pdf: Uint8Array): Promise<readonly (readonly [name: string, content: Uint8Array])[]> {
  const document = await getDocumentProxy(pdf);
  const found = (await document.getAttachments()) as ReadonlyMap<string, { readonly filename: string }> | null;
  return Promise.all(
    [...(found ?? [])].map(
      async ([id, { filename }]) => [filename, (await document.getAttachmentContent(id)) as Uint8Array] as const,
    ),
  );
}
