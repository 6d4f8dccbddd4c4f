import { symlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { takeProfile } from "../../../electron/startup/take-profile.ts";
import { temporaryFolder } from "../../host/support/temporary-folder.ts";
import { fakeApp } from "../support/fake-app.ts";

describe("this account's own folder", () => {
  it("is taken by the first Intray", () => expect(taken({ isFirst: true })).toBe(true));

  it("can't be taken where it can't be made or written to", () => {
    const folder = join(temporaryFolder(), "file", "profile");
    writeFileSync(join(folder, ".."), "no folder");
    expect(() => taken({ isFirst: true, folder })).toThrow(expect.objectContaining({ fault: "read-only", folder }));
  });

  it("can't be taken without a folder for temporary files", () => {
    const temporary = join(temporaryFolder(), "gone");
    expect(() => taken({ isFirst: true, temporary })).toThrow(
      expect.objectContaining({ fault: "no-temporary-folder", folder: temporary }),
    );
  });
});

describe.skipIf(process.platform === "win32")("a folder that Electron doesn't give", () => {
  it("is the Intray's that runs already", () => {
    expect(taken({ isFirst: false, lock: `${hostname()}-${process.pid}` })).toBe(false);
  });

  it.each([
    ["nobody has it", null],
    ["another machine has it", `elsewhere.example-${process.pid}`],
    ["who had it runs no more", `${hostname()}-999999999`],
    ["what lies there says nothing", "nothing"],
  ])("is a problem to tell when %s", (_, lock) => {
    expect(() => taken({ isFirst: false, lock })).toThrow(expect.objectContaining({ fault: "no-lock" }));
  });
});

interface Circumstances {
  readonly isFirst: boolean;
  readonly folder?: string;
  readonly temporary?: string;
  readonly lock?: string | null;
}

function taken({ isFirst, folder = temporaryFolder(), temporary = temporaryFolder(), lock = null }: Circumstances) {
  const getPath = (name: string) => (name === "temp" ? temporary : folder);
  const { app } = fakeApp({ getPath, requestSingleInstanceLock: () => isFirst });
  if (lock !== null) symlinkSync(lock, join(folder, "SingletonLock"));
  return takeProfile(app, process.platform);
}
