import { EventEmitter } from "node:events";
import { existsSync, symlinkSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PolicyProblem, type Policy } from "../../../electron/machine/policy.ts";
import { run } from "../../../electron/startup/run.ts";
import type { Electron } from "../../../electron/startup/run-options.ts";
import { fakeApp } from "../support/fake-app.ts";

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
    const lock = `${hostname()}-${process.pid}`;
    const { boxes, done, folder } = await started(() => ({}), false, lock);
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

async function started(readPolicy: () => Policy, isFirst = true, lock?: string) {
  const { app, done, folder } = fakeApp({ requestSingleInstanceLock: () => isFirst });
  if (lock !== undefined) symlinkSync(lock, join(folder, "SingletonLock"));
  const boxes: (readonly [string, string])[] = [];
  const dialog = { showErrorBox: (title: string, text: string) => void boxes.push([title, text]) };
  const electron = { app, dialog } as unknown as Electron;
  const system = Object.assign(new EventEmitter(), { argv: ["intray"], cwd: () => folder, platform: "linux" });
  const process = system as unknown as NodeJS.Process;
  await run(electron, { smoke: false, verifyRestore: false, unattended: false, readPolicy, process, folder: "/app" });
  return { boxes, done, folder };
}
