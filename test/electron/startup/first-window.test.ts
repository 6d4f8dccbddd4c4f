import { EventEmitter } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserWindow, BrowserWindowConstructorOptions, Display } from "electron";
import { describe, expect, it } from "vitest";
import { openFirstWindow } from "../../../electron/startup/first-window.ts";
import { fakeApp } from "../support/fake-app.ts";

const bounds = { x: 10, y: 20, width: 1000, height: 700 };

describe("the first window", () => {
  it("opens where it was, without developer tools in a package, and is remembered when it closes", () => {
    const { options, window, file } = opened({ smoke: false });
    expect(options).toMatchObject({ ...bounds, show: false, webPreferences: { devTools: false } });
    expect(options.webPreferences?.preload).toBe(join("/app", "preload.cjs"));
    window.emit("close");
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ ...bounds, maximized: true });
    expect(opened({ smoke: false, isPackaged: false }).options.webPreferences?.devTools).toBe(true);
  });

  it("leaves no trace of a smoke test, and is never shown there", () => {
    const { window } = opened({ smoke: true });
    expect([window.listenerCount("close"), window.listenerCount("ready-to-show")]).toEqual([0, 0]);
  });
});

function opened({ smoke, isPackaged = true }: { readonly smoke: boolean; readonly isPackaged?: boolean }) {
  const { app, folder } = fakeApp({ isPackaged });
  const file = join(folder, "window.json");
  writeFileSync(file, JSON.stringify({ ...bounds, maximized: false }));
  const workArea = { x: 0, y: 0, width: 1920, height: 1080 };
  const display = () => ({ workArea }) as unknown as Display;
  const screen = { getDisplayMatching: display, getPrimaryDisplay: display };
  const window = Object.assign(new EventEmitter(), {
    loadURL: () => Promise.resolve(),
    getNormalBounds: () => bounds,
    isMaximized: () => true,
  });
  let options: BrowserWindowConstructorOptions = {};
  const create = (wanted: BrowserWindowConstructorOptions) => {
    options = wanted;
    return window as unknown as BrowserWindow;
  };
  openFirstWindow({ app, screen, create, folder: "/app", smoke });
  return { options, window, file };
}
