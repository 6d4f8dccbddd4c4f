import { EventEmitter } from "node:events";
import { existsSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import type { App } from "electron";
import { describe, expect, it } from "vitest";
import { PolicyProblem, type Policy } from "../../../electron/machine/policy.ts";
import { run } from "../../../electron/startup/run.ts";
import type { Electron } from "../../../electron/machine/electron.ts";
import { temporaryFolder } from "../../host/support/temporary-folder.ts";
import { fakeApp } from "../support/fake-app.ts";

/** What Chromium leaves in a profile that a living program of this machine holds. */
const held = `${hostname()}-${process.pid}`;

describe("a start that leads nowhere", () => {
  it("says which rules of the machine can't be followed, before anything is written", async () => {
    const { boxes, done, folder } = await started(() => {
      throw new PolicyProblem("/etc/intray/policy.json", "It has a mistake.");
    });
    expect(boxes).toMatchObject([["Intray can't start", expect.stringContaining("/etc/intray/policy.json") as string]]);
    expect(done).toEqual(["exit 1"]);
    expect(existsSync(join(folder, "data"))).toBe(false);
  });

  it("leaves the profile to the Intray that runs already", async () => {
    const { boxes, done, folder } = await started(() => ({}), false, [], {}, held);
    expect([boxes, done]).toEqual([[], ["quit"]]);
    expect(existsSync(join(folder, "data"))).toBe(false);
  });

  it("says when it can't have the profile though no other Intray runs", async () => {
    const { boxes, done, folder } = await started(() => ({}), false);
    expect(boxes).toMatchObject([["Intray can't start", expect.stringContaining(folder) as string]]);
    expect(done).toEqual(["exit 1"]);
    expect(existsSync(join(folder, "data"))).toBe(false);
  });
});

describe("a package that is started to be debugged", () => {
  it.each([
    "--remote-debugging-port=9222",
    "--remote-debugging-pipe",
    "--REMOTE-DEBUGGING-PORT=0",
    "/remote-debugging-port=0",
    "-remote-debugging-address=0.0.0.0",
    "--inspect",
    "--inspect-brk=0.0.0.0:9229",
    "--inspect-publish-uid=http",
    "--js-flags=--allow-natives-syntax",
  ])("ends before anything is read: %s", async (word) => {
    const { done, folder, said } = await started(readNoPolicy, true, [word]);
    expect([done, said()]).toEqual([["exit 1"], "Intray doesn't start with switches for debugging.\n"]);
    expect(existsSync(join(folder, "data"))).toBe(false);
  });

  it("goes on with any other word, from its sources, or when it was made for trying out", async () => {
    const words = ["--remote-debugging-port=0"];
    const archive = temporaryFolder();
    writeFileSync(join(archive, "package.json"), '{ "forTryingOut": true }');
    const ends = [
      await started(() => ({}), false, ["--lang=de", "inspect", "intray://task/1"], {}, held),
      await started(() => ({}), false, words, { isPackaged: false }, held),
      await started(() => ({}), false, words, { getAppPath: () => archive }, held),
    ];
    expect(ends.map(({ done }) => done)).toEqual([["quit"], ["quit"], ["quit"]]);
  });
});

function readNoPolicy(): Policy {
  throw new Error("Nothing may be read.");
}

async function started(
  readPolicy: () => Policy,
  isFirst = true,
  words: readonly string[] = [],
  replaced: Partial<App> = {},
  lock?: string,
) {
  const { app, done, folder } = fakeApp({ requestSingleInstanceLock: () => isFirst, ...replaced });
  if (lock !== undefined) symlinkSync(lock, join(folder, "SingletonLock"));
  let said = "";
  const boxes: (readonly [string, string])[] = [];
  const dialog = { showErrorBox: (title: string, text: string) => void boxes.push([title, text]) };
  const electron = { app, dialog } as unknown as Electron;
  const system = Object.assign(new EventEmitter(), {
    argv: ["intray", ...words],
    cwd: () => folder,
    platform: "linux",
    stderr: { write: (text: string) => (said += text) },
  });
  const process = system as unknown as NodeJS.Process;
  await run(electron, { smoke: false, verifyRestore: false, unattended: false, readPolicy, process, folder: "/app" });
  return { boxes, done, folder, said: () => said };
}
