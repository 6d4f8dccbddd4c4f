import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import { quitInOrder } from "../../../electron/startup/quit.ts";
import { rememberingLog } from "../../host/support/remembering-log.ts";
import { fakeApp } from "../support/fake-app.ts";

describe("Intray quits", () => {
  it("once all windows are closed, and lets go of everything before it says so", () => {
    const { emit, done, log } = running();
    emit("window-all-closed");
    expect(done).toEqual(["quit"]);
    emit("will-quit");
    expect(done).toEqual(["quit", "closed"]);
    expect(log.entries).toMatchObject([{ message: "Intray is closed" }]);
  });

  it.each(["SIGINT", "SIGTERM", "SIGHUP"])("on %s", (signal) => {
    const { system, done } = running();
    system.emit(signal);
    expect(done).toEqual(["quit"]);
  });

  it("when Windows ends the session, which other systems say by a signal", () => {
    for (const [platform, expected] of [
      ["win32", ["quit"]],
      ["linux", []],
    ] as const) {
      const { emit, done } = running(platform);
      const window = new EventEmitter();
      emit("browser-window-created", {}, window);
      window.emit("session-end");
      expect(done).toEqual(expected);
    }
  });
});

function running(platform: NodeJS.Platform = "linux") {
  const { app, done, emit } = fakeApp();
  const log = rememberingLog();
  const system = Object.assign(new EventEmitter(), { platform });
  const closing = { close: () => void done.push("closed") };
  quitInOrder({ app, process: system as unknown as Pick<NodeJS.Process, "on" | "platform">, closing, log });
  return { emit, done, log, system };
}
