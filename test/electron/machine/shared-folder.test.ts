import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DataPlaceProblem } from "../../../electron/machine/data-place.ts";
import { checkSharedFolder } from "../../../electron/machine/shared-folder.ts";
import { sharedFolder } from "../../host/support/shared-folder.ts";

describe.skipIf(process.platform === "win32")("a folder that accounts share", () => {
  it("is its group's, and what is made in it stays so", () => expect(problemWith(0o2770)).toBeNull());

  it.each([
    ["others could read it", 0o2775, /Every account of the machine can reach it/u],
    ["its group can't write to it", 0o2750, /Its group can't write there/u],
    ["files in it would be their makers' alone", 0o770, /setgid/u],
  ])("keeps Intray from starting when %s", (_, mode, words) => expect(problemWith(mode)).toMatch(words));

  it("is made by an administrator: none is made up", () => {
    expect(() => checkSharedFolder(join(sharedFolder(), "office"))).toThrow(/share-records makes it/u);
  });

  it("keeps its group by itself on macOS", () => {
    expect(() => checkSharedFolder(sharedFolder(0o770), "darwin")).not.toThrow();
  });
});

function problemWith(mode: number): string | null {
  try {
    checkSharedFolder(sharedFolder(mode), "linux");
    return null;
  } catch (error) {
    if (!(error instanceof DataPlaceProblem)) throw error;
    return error.message;
  }
}
