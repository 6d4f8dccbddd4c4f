import { EventEmitter } from "node:events";
import type { BrowserWindow } from "electron";
import { expect, it } from "vitest";
import { OwnWindows } from "../../../electron/window/own-windows.ts";

function fakeWindow(id: number): BrowserWindow {
  return Object.assign(new EventEmitter(), { webContents: { id } }) as unknown as BrowserWindow;
}

it("knows the windows that were opened, until they close", () => {
  const windows = new OwnWindows();
  const [first, second] = [fakeWindow(7), fakeWindow(8)];
  windows.add(first);
  windows.add(second);
  expect([7, 8, 9].map((id) => windows.has(id))).toEqual([true, true, false]);
  first.emit("closed");
  expect(windows.has(7)).toBe(false);
  expect(windows.all()).toEqual([second]);
});
