import { EventEmitter } from "node:events";
import type { PowerMonitor } from "electron";
import { expect, it } from "vitest";
import { watchMachine } from "../../../electron/session/watch-machine.ts";

it.each([
  ["lock-screen", ["away"]],
  ["suspend", ["away"]],
  ["resume", ["check", "host checks"]],
])("on %s: %j", (event, expected) => {
  const done: string[] = [];
  const power = new EventEmitter();
  const idleLock = { away: () => void done.push("away"), check: () => void done.push("check") };
  watchMachine(power as unknown as PowerMonitor, idleLock, { catchUp: () => void done.push("host checks") });
  power.emit(event);
  expect(done).toEqual(expected);
});
