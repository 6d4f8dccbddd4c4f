import { EventEmitter } from "node:events";
import type { PowerMonitor } from "electron";
import { expect, it } from "vitest";
import { watchMachine } from "../../../electron/session/watch-machine.ts";

it.each([
  ["lock-screen", ["away"]],
  ["suspend", ["away"]],
  ["resume", ["look", "host looks"]],
])("on %s: %j", (event, expected) => {
  const done: string[] = [];
  const power = new EventEmitter();
  const idleLock = { away: () => void done.push("away"), look: () => void done.push("look") };
  watchMachine(power as unknown as PowerMonitor, idleLock, { look: () => void done.push("host looks") });
  power.emit(event);
  expect(done).toEqual(expected);
});
