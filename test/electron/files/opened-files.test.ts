import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { namedFiles } from "../../../electron/files/named-files.ts";
import { createOpenedFiles } from "../../../electron/files/opened-files.ts";
import { temporaryFolder } from "../../host/support/temporary-folder.ts";

const [ada, ben] = [1, 2];

/** A folder with a bill and a letter in it. */
function desktop() {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "old"));
  writeFileSync(join(folder, "bill 1.pdf"), "%PDF-1.7");
  writeFileSync(join(folder, "letter.txt"), "Dear all");
  return { folder, bill: join(folder, "bill 1.pdf"), letter: join(folder, "letter.txt") };
}

describe("a command line", () => {
  it("names files by path, from its folder, and by address, each once", () => {
    const { folder, bill, letter } = desktop();
    const words = [bill, "letter.txt", pathToFileURL(bill).href, "./old/../letter.txt"];
    expect(namedFiles(words, folder)).toEqual([bill, letter]);
  });

  it.each([
    "",
    "--lang=de",
    "-",
    "intray://task/1",
    "https://a.example/b.pdf",
    "old",
    "gone.pdf",
    "bill 1.pdf/x",
    "file://",
    "file://server/b.pdf",
    "a\0b",
  ])("names no file with %j", (word) => expect(namedFiles([word], desktop().folder)).toEqual([]));
});

describe("files that Intray was opened with", () => {
  it("wait for a person, tell no path, and are told until they are put away", async () => {
    const { folder } = desktop();
    let told = 0;
    const opened = createOpenedFiles(() => (told += 1));
    opened.open(["--lang=de", "gone.pdf"], folder);
    expect(told).toBe(0);
    opened.open(["bill 1.pdf", "letter.txt"], folder);
    const both = [
      { openedId: 1, name: "bill 1.pdf", type: "application/pdf", size: 8 },
      { openedId: 2, name: "letter.txt", type: "text/plain", size: 8 },
    ];
    expect([told, await opened.list(ada), await opened.list(ada)]).toEqual([1, both, both]);
    opened.putAway(ada);
    expect(await opened.list(ada)).toEqual([]);
    expect(new TextDecoder().decode(await opened.read(ada, 2, 5))).toBe("all");
  });

  it("belong to who saw them first", async () => {
    const { folder } = desktop();
    const opened = createOpenedFiles(() => undefined);
    opened.open(["bill 1.pdf"], folder);
    await expect(opened.read(ada, 1, 0)).rejects.toMatchObject({ code: "file.unknown" });
    await opened.list(ada);
    opened.putAway(ben);
    expect([await opened.list(ben), (await opened.list(ada)).length]).toEqual([[], 1]);
    await expect(opened.read(ben, 1, 0)).rejects.toMatchObject({ code: "file.unknown" });
  });

  it("are read in parts, to the end and no further", async () => {
    const { folder, bill } = desktop();
    writeFileSync(bill, "x".repeat(300_000));
    const opened = createOpenedFiles(() => undefined);
    opened.open([bill], folder);
    await opened.list(ada);
    const lengths = await Promise.all([0, 262_144, 300_000].map((from) => opened.read(ada, 1, from)));
    expect(lengths.map(({ byteLength }) => byteLength)).toEqual([262_144, 37_856, 0]);
  });

  it("are not told, and refused, once they are gone", async () => {
    const { folder, bill } = desktop();
    const opened = createOpenedFiles(() => undefined);
    opened.open([bill], folder);
    await opened.list(ada);
    rmSync(bill);
    expect(await opened.list(ada)).toEqual([]);
    await expect(opened.read(ada, 1, 0)).rejects.toMatchObject({ code: "file.unknown" });
  });
});
