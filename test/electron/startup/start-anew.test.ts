import { describe, expect, it } from "vitest";
import { restarting, startAnew } from "../../../electron/startup/start-anew.ts";

describe("starting anew", () => {
  it.each([
    ["a program as itself", {}, "/opt/Intray/intray"],
    ["what was unpacked, as the file that unpacks it", { PORTABLE_EXECUTABLE_FILE: "E:/Intray.exe" }, "E:/Intray.exe"],
    [
      "a program that an AppImage started, as itself",
      { APPIMAGE: "/a.AppImage", APPDIR: "/tmp/a" },
      "/opt/Intray/intray",
    ],
  ])("starts %s, once this one has ended", (_, environment, file) => {
    const done: unknown[] = [];
    const app = {
      getPath: () => "/opt/Intray/intray",
      relaunch: (how?: object) => done.push(how),
      quit: () => done.push("quit"),
    };
    startAnew(app, environment);
    expect(done).toEqual([{ execPath: file }, "quit"]);
  });
});

it("is left to the test where nobody else is there", () => {
  const done: string[] = [];
  const app = {
    getPath: () => "/opt/Intray/intray",
    relaunch: () => done.push("relaunch"),
    quit: () => done.push("quit"),
  };
  restarting({ app, environment: {}, unattended: true })();
  expect(done).toEqual(["quit"]);
  restarting({ app, environment: {}, unattended: false })();
  expect(done).toEqual(["quit", "relaunch", "quit"]);
});
