import { describe, expect, it } from "vitest";
import type { FileRef, FormDescription, FormField, WidgetOf } from "../../../engine/contract/index.ts";
import type { sendFile } from "../../../renderer/api/file-calls.ts";
import { uploadsOf } from "../../../renderer/forms/file-uploads.ts";
import { FormStore } from "../../../renderer/forms/form-store.ts";
import { moved, withoutRow } from "../../../renderer/forms/row-moves.ts";
import { createTranslate } from "../../../renderer/text/translate.ts";

const t = createTranslate("en", "en-GB");
const path = ["data", "papers"];
const widget: WidgetOf<"file"> = {
  type: "file",
  several: true,
  maxSize: 10,
  accept: [".pdf", "image/*"],
  maximum: 2,
};
const field: FormField = { part: "data", name: "papers", title: "Papers", required: false, editable: true, widget };
const form: FormDescription = { version: 2, fields: [field], schema: { type: "object" }, values: {} };

type Send = typeof sendFile;

/** A form whose files arrive when they are reported to. */
function opened() {
  const store = new FormStore(form);
  const arriving: { readonly name: string; arrive(): void; fail(): void }[] = [];
  const send: Send = ({ name, size, type }, { signal }) =>
    new Promise<FileRef>((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason as Error));
      const file = String(size).repeat(64).slice(0, 64);
      arriving.push({
        name,
        arrive: () => resolve({ file, name, type, size }),
        fail: () => reject(new Error("The disk is full.")),
      });
    });
  const uploads = uploadsOf(store, send);
  return { store, uploads, arriving, reported: () => uploads.all.map((one) => [one.name, one.problem?.(t, "en-GB")]) };
}

const file = (name: string, size = 1, type = "") => new File(["x".repeat(size)], name, { type });
const soon = () => new Promise((resolve) => void setImmediate(resolve));

describe("files on their way into a form", () => {
  it("come one after the other, and the form waits for them", async () => {
    const { store, uploads, arriving } = opened();
    uploads.add(path, widget, [file("a.pdf", 1), file("b.pdf", 2)]);
    await soon();
    expect(arriving.map(({ name }) => name)).toEqual(["a.pdf"]);
    expect([store.submit(), store.problem(path)?.message(t)]).toEqual([
      null,
      "A file is still uploading. Please wait.",
    ]);
    arriving[0]?.arrive();
    await soon();
    expect([store.submit(), arriving.length]).toEqual([null, 2]);
    arriving[1]?.arrive();
    await soon();
    expect(store.value(path)).toMatchObject([{ name: "a.pdf" }, { name: "b.pdf" }]);
    expect([store.submit() === null, uploads.all]).toEqual([false, []]);
  });

  it("are turned away with the reason: too large, of the wrong kind, too many", () => {
    const { uploads, reported } = opened();
    uploads.add(path, widget, [
      file("big.pdf", 11),
      file("run.exe"),
      file("a.PDF"),
      file("b", 1, "image/png"),
      file("c.pdf"),
    ]);
    expect(reported()).toEqual([
      ["big.pdf", "Too large: 10 bytes at most"],
      ["run.exe", "Only .pdf, image/*"],
      ["a.PDF", undefined],
      ["b", undefined],
      ["c.pdf", "2 files at most"],
    ]);
  });

  it("can be called off, and a failure is said and keeps nothing from being sent", async () => {
    const { store, uploads, arriving, reported } = opened();
    uploads.add(path, widget, [file("a.pdf"), file("b.pdf", 2)]);
    await soon();
    uploads.remove(uploads.all[0]?.id ?? 0);
    await soon();
    arriving[1]?.fail();
    await soon();
    expect(reported()).toEqual([["b.pdf", "An unexpected error occurred. Nothing was changed."]]);
    expect(store.submit()).toEqual({ data: {} });
  });
});

it("a folder that is dropped says that it is one, and is not sent", () => {
  const { uploads, arriving, reported } = opened();
  uploads.add(path, widget, [Object.assign(file("Receipts", 0), { isFolder: true })]);
  expect([reported(), arriving]).toEqual([
    [["Receipts", "This is a folder. Add the files in it one by one, or as an archive."]],
    [],
  ]);
});

it("a file that is gone before it was sent says so", async () => {
  const uploads = uploadsOf(new FormStore(form), () => Promise.reject(new DOMException("", "NotFoundError")));
  uploads.add(path, widget, [file("a.pdf")]);
  await soon();
  expect(uploads.all.map(({ problem }) => problem?.(t, "en-GB"))).toEqual([
    "This file can’t be read: it is gone, was changed, or you may not read it.",
  ]);
});

describe("a file on its way into a row", () => {
  const rows = ["data", "expenses"];
  const receipt = (row: number) => [...rows, row, "receipt"];
  const one: WidgetOf<"file"> = { type: "file", several: false, maxSize: 10, accept: [] };

  function withRows() {
    const desk = opened();
    desk.store.change(rows, [{ what: "Train" }, { what: "Hotel" }]);
    desk.uploads.add(receipt(1), one, [file("hotel.pdf")]);
    return desk;
  }

  it("goes where the row goes", async () => {
    const { store, uploads, arriving } = withRows();
    await soon();
    store.reorder(rows, moved(2, 1, -1));
    expect(uploads.all.map(({ path }) => path)).toEqual([receipt(0)]);
    arriving[0]?.arrive();
    await soon();
    expect(store.value(rows)).toMatchObject([{ what: "Hotel", receipt: { name: "hotel.pdf" } }, { what: "Train" }]);
    expect(store.submit()).not.toBeNull();
  });

  it("can still be called off there", async () => {
    const { store, uploads } = withRows();
    store.reorder(rows, moved(2, 1, -1));
    expect(store.submit()).toBeNull();
    uploads.remove(uploads.all[0]?.id ?? 0);
    await soon();
    expect(store.submit()).toEqual({ data: { expenses: [{ what: "Hotel" }, { what: "Train" }] } });
  });

  it("is called off when the row is removed", async () => {
    const { store, uploads, arriving } = withRows();
    await soon();
    store.reorder(rows, withoutRow(2, 1));
    arriving[0]?.arrive();
    await soon();
    expect([store.value(rows), uploads.all]).toEqual([[{ what: "Train" }], []]);
    expect(store.submit()).not.toBeNull();
  });
});
