import { expect, it } from "vitest";
import { maxPdfFileBytes, type PdfFile, pdfFilesOf } from "../../contract/pdf-files.ts";
import type { DetailField, FileRef, Json } from "../../engine/contract/index.ts";

const file = (name: string, size = 10, content = name): FileRef => ({ file: content, name, type: "", size });
const field = (name: string, value: Json, type = "file") =>
  ({ name, title: name, value, widget: { type } }) as unknown as DetailField;
const process = (id: number, ...data: readonly DetailField[]) => ({
  id,
  data,
  artifact: null,
  seed: null,
  attachments: [],
});
const told = (attachments: readonly PdfFile[]) =>
  attachments.map(({ processId, file, attachedAs }) => [processId, file.name, attachedAs]);

it("finds files wherever values hold them, also in rows, each once", () => {
  const receipt = file("hotel.pdf");
  const found = pdfFilesOf([
    process(
      7,
      field("paper", receipt),
      field("rows", [{ amount: 1, receipt: file("train.pdf") }, { receipt }, { receipt: null }], "rows"),
      field("files", [file("a.txt"), "text", 3, null], "files"),
      field("secret", file("hidden.txt"), "hidden"),
    ),
  ]);
  expect(told(found)).toEqual([
    [7, "hotel.pdf", "hotel.pdf"],
    [7, "train.pdf", "train.pdf"],
    [7, "a.txt", "a.txt"],
  ]);
});

it("finds what was attached beside the forms, and no note", () => {
  const attachments = [{ file: file("contract.pdf") }, { file: null }, { file: file("in-a-form.txt") }];
  const found = pdfFilesOf([{ ...process(1, field("a", file("in-a-form.txt"))), attachments }]);
  expect(told(found)).toEqual([
    [1, "in-a-form.txt", "in-a-form.txt"],
    [1, "contract.pdf", "contract.pdf"],
  ]);
});

it("gives files that are called alike names of their own, also across processes", () => {
  const found = pdfFilesOf([
    process(1, field("a", [file("scan.pdf", 1, "x"), file("Scan.PDF", 1, "y"), file("noending", 1, "v")])),
    process(2, field("a", [file("scan.pdf", 1, "z"), file("noending", 1, "w")])),
  ]);
  expect(told(found)).toEqual([
    [1, "scan.pdf", "scan.pdf"],
    [1, "Scan.PDF", "Scan (2).PDF"],
    [1, "noending", "noending"],
    [2, "scan.pdf", "scan (3).pdf"],
    [2, "noending", "noending (2)"],
  ]);
});

it("leaves out what finds no room, and still takes what is smaller", () => {
  const found = pdfFilesOf([
    process(1, field("a", [file("first", 10), file("huge", maxPdfFileBytes), file("last", maxPdfFileBytes - 10)])),
    process(2, field("a", file("one byte more", 1))),
  ]);
  expect(told(found)).toEqual([
    [1, "first", "first"],
    [1, "huge", null],
    [1, "last", "last"],
    [2, "one byte more", null],
  ]);
});
