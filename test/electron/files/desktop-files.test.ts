import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createDesktopFiles } from "../../../electron/files/desktop-files.ts";
import { temporaryFolder } from "../../host/support/temporary-folder.ts";

const parts = ["nine ", "euro"].map((text) => new TextEncoder().encode(text));

/** A desktop whose person always chooses `target`; null: thinks better of it. */
function desktopOf(target: string | null, folder = temporaryFolder()) {
  const opened: string[] = [];
  const files = createDesktopFiles({
    dialog: { showSaveDialog: () => Promise.resolve({ canceled: target === null, filePath: target ?? "" }) },
    shell: {
      openPath: (path: string) => {
        opened.push(path);
        return Promise.resolve("");
      },
    },
    folders: { downloads: folder, copies: folder },
  });
  return { files, folder, opened };
}

describe("saving a file", () => {
  it("writes it where the person said, and nothing when they thought better of it", async () => {
    const target = join(temporaryFolder(), "receipt.txt");
    expect(await desktopOf(target).files.save("receipt.txt", parts)).toBe(true);
    expect(readFileSync(target, "utf8")).toBe("nine euro");
    expect(await desktopOf(null).files.save("receipt.txt", parts)).toBe(false);
  });

  it("leaves nothing half written when it can't go on", async () => {
    const folder = temporaryFolder();
    function* breaking() {
      yield* parts;
      throw new Error("The window was locked.");
    }
    await expect(desktopOf(join(folder, "a.txt")).files.save("a.txt", breaking())).rejects.toThrow("locked");
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("opening a file", () => {
  it("shows a copy that can't be changed, and takes it away at the end", async () => {
    const { files, folder, opened } = desktopOf(null);
    await files.open("receipt.txt", parts);
    const [copy = ""] = opened;
    expect([readFileSync(copy, "utf8"), statSync(copy).mode & 0o222]).toEqual(["nine euro", 0]);
    files.removeCopies();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("removes at the start what an Intray that was killed left behind", async () => {
    const { files, folder } = desktopOf(null);
    await files.open("receipt.txt", parts);
    expect(readdirSync(folder)).toHaveLength(1);
    desktopOf(null, folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("shows nothing that was still being written when copies were removed", async () => {
    const { files, folder, opened } = desktopOf(null);
    function* interrupted() {
      yield* parts;
      files.removeCopies();
    }
    await expect(files.open("receipt.txt", interrupted())).rejects.toMatchObject({ code: "locked" });
    expect([opened, readdirSync(folder)]).toEqual([[], []]);
  });

  it.each(["setup.exe", "page.html", "picture.svg", "table.xlsm", "run.sh", "link.desktop", "nothing", "a.pdf.lnk"])(
    "never opens what could do something by itself: %s",
    async (name) => {
      const { files, opened, folder } = desktopOf(null);
      await expect(files.open(name, parts)).rejects.toMatchObject({ code: "file.not-openable" });
      expect([opened, readdirSync(folder)]).toEqual([[], []]);
    },
  );
});
