import { EventEmitter } from "node:events";
import type { Rectangle, Screen } from "electron";
import { describe, expect, it } from "vitest";
import { restoreWindow } from "../../../electron/window/window-state.ts";

const area: Rectangle = { x: 0, y: 24, width: 1920, height: 1056 };
const screenOf = (workArea: Rectangle) =>
  ({ getDisplayMatching: () => ({ workArea }), getPrimaryDisplay: () => ({ workArea }) }) as unknown as Pick<
    Screen,
    "getDisplayMatching" | "getPrimaryDisplay"
  >;
const screen = screenOf(area);
/** 1366 x 768 at 150 %, less a task bar. */
const small: Rectangle = { x: 0, y: 0, width: 911, height: 472 };
const middle: Rectangle = { x: 320, y: 152, width: 1280, height: 800 };

function restored(text: string, workArea = area) {
  return restoreWindow({ screen: screenOf(workArea), read: () => text, write: () => undefined });
}

const stateOf = (bounds: Partial<Rectangle>, maximized = false) =>
  JSON.stringify({ x: 100, y: 100, width: 1200, height: 800, maximized, ...bounds });

describe("a window's place", () => {
  it.each([
    ["where it was", {}, { x: 100, y: 100, width: 1200, height: 800 }],
    ["off to the left and above", { x: -3000, y: -500 }, { x: 0, y: 24, width: 1200, height: 800 }],
    ["on a screen that is gone", { x: 4000, y: 2000 }, { x: 720, y: 280, width: 1200, height: 800 }],
    ["larger than the screen", { width: 5000, height: 4000 }, { x: 0, y: 24, width: 1920, height: 1056 }],
    ["smaller than anybody could use", { width: 1, height: 1 }, { x: 100, y: 100, width: 900, height: 600 }],
  ])("is found again: %s", (_, was, is) => {
    expect(restored(stateOf(was)).bounds).toEqual(is);
  });

  it("fits a small screen, at the first start and later, and may be as small as that", () => {
    for (const text of ["", stateOf({})]) {
      const { bounds, minSize } = restored(text, small);
      expect([bounds, minSize]).toEqual([small, { width: 900, height: 472 }]);
    }
    expect(restored(stateOf({})).minSize).toEqual({ width: 900, height: 600 });
  });

  it.each([
    ["cut off", '{"x":1'],
    ["without a size", '{"x":1,"y":1,"maximized":false}'],
    ["of no size", stateOf({ width: 0 })],
    ["of half a pixel", stateOf({ x: 0.5 })],
    ["of words", '"left"'],
  ])("is in the middle when the note is %s", (_, text) => {
    expect(restored(text)).toMatchObject({ bounds: middle, maximized: false });
  });

  it("is in the middle when there is no note", () => {
    const read = () => {
      throw new Error("ENOENT");
    };
    expect(restoreWindow({ screen, read, write: () => undefined }).bounds).toEqual(middle);
  });

  it("is written down when the window closes, as it is when not maximized", () => {
    const notes: string[] = [];
    const window = Object.assign(new EventEmitter(), {
      getNormalBounds: () => ({ x: 10, y: 30, width: 1000, height: 700 }),
      isMaximized: () => true,
    });
    restoreWindow({ screen, read: () => "", write: (text) => notes.push(text) }).remember(window as never);
    window.emit("close");
    expect(restored(notes[0] ?? "")).toMatchObject({
      bounds: { x: 10, y: 30, width: 1000, height: 700 },
      maximized: true,
    });
  });

  it("is no reason to keep a window from closing", () => {
    const window = Object.assign(new EventEmitter(), { getNormalBounds: () => area, isMaximized: () => false });
    const write = () => {
      throw new Error("ENOSPC");
    };
    restoreWindow({ screen, read: () => "", write }).remember(window as never);
    expect(() => window.emit("close")).not.toThrow();
  });
});
