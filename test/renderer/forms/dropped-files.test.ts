import { expect, it } from "vitest";
import { droppedFiles } from "../../../renderer/forms/dropped-files.ts";

const file = (name: string) => new File(["nine euro"], name, { type: "text/plain" });

/** A drop as Chromium tells it: a folder is a file of its name, too. */
function drop(...dropped: readonly (readonly [name: string, isDirectory: boolean])[]) {
  const items = dropped.map(([name, isDirectory]) => ({
    kind: "file",
    webkitGetAsEntry: () => ({ name, isDirectory }),
    getAsFile: () => file(name),
  }));
  return { items, files: dropped.map(([name]) => file(name)) } as unknown as Pick<DataTransfer, "items" | "files">;
}

it("tells folders from files", () => {
  const dropped = droppedFiles(drop(["receipt.txt", false], ["Receipts", true]));
  expect(dropped.map(({ name, isFolder = false }) => [name, isFolder])).toEqual([
    ["receipt.txt", false],
    ["Receipts", true],
  ]);
});

it("takes files as they are where nothing says what they were", () => {
  const files = [file("receipt.txt")];
  const transfer = { items: [], files } as unknown as Pick<DataTransfer, "items" | "files">;
  expect(droppedFiles(transfer)).toEqual(files);
});
