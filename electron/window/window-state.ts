import type { BrowserWindow, Rectangle, Screen } from "electron";
import { z } from "zod";

const stored = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
});

export interface WindowState {
  /** Where the window was; undefined at the first start, or when nobody can say any more. */
  readonly bounds: Rectangle | undefined;
  readonly maximized: boolean;
  /** Writes down where the window is when it closes. */
  remember(window: Pick<BrowserWindow, "on" | "getNormalBounds" | "isMaximized">): void;
}

/**
 * The window's place at the last end, moved and shrunk to fit a screen that is there now. `read` and `write` may fail:
 * where a window stands is never worth an error.
 */
export function restoreWindow(parts: {
  readonly screen: Pick<Screen, "getDisplayMatching">;
  readonly read: () => string;
  readonly write: (text: string) => void;
}): WindowState {
  const last = lastState(parts.read);
  return {
    bounds: last && fitted(last, parts.screen.getDisplayMatching(last).workArea),
    maximized: last?.maximized ?? false,
    remember(window) {
      window.on("close", () => {
        const { x, y, width, height } = window.getNormalBounds();
        try {
          parts.write(`${JSON.stringify({ x, y, width, height, maximized: window.isMaximized() })}\n`);
        } catch {
          // next time the window opens where it used to
        }
      });
    },
  };
}

function lastState(read: () => string): z.infer<typeof stored> | undefined {
  try {
    return stored.parse(JSON.parse(read()));
  } catch {
    return undefined;
  }
}

/** As much of the rectangle as fits, wholly inside the area. */
function fitted({ x, y, width, height }: Rectangle, area: Rectangle): Rectangle {
  const size = { width: Math.min(width, area.width), height: Math.min(height, area.height) };
  return {
    x: within(x, area.x, area.x + area.width - size.width),
    y: within(y, area.y, area.y + area.height - size.height),
    ...size,
  };
}

function within(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max);
}
