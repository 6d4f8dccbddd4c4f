import type { BrowserWindow, Rectangle, Screen } from "electron";
import { z } from "zod";

const stored = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
});

type Size = Pick<Rectangle, "width" | "height">;

const firstSize: Size = { width: 1280, height: 800 };
/** Below this a person sees too little of a task to work on it. */
const usualMinSize: Size = { width: 900, height: 600 };

export interface WindowState {
  /** Where the window was; at the first start, or when nobody can say any more, in the middle of the screen. */
  readonly bounds: Rectangle;
  /** How small it may become: less than usual on a screen that has no room for that. */
  readonly minSize: Size;
  readonly maximized: boolean;
  /** Writes down where the window is when it closes. */
  remember(window: Pick<BrowserWindow, "on" | "getNormalBounds" | "isMaximized">): void;
}

/**
 * The window's place at the last end, moved and shrunk to fit a screen that is there now. `read` and `write` may fail:
 * where a window stands is never worth an error.
 */
export function restoreWindow(parts: {
  readonly screen: Pick<Screen, "getDisplayMatching" | "getPrimaryDisplay">;
  readonly read: () => string;
  readonly write: (text: string) => void;
}): WindowState {
  const last = lastState(parts.read);
  const { workArea } = last ? parts.screen.getDisplayMatching(last) : parts.screen.getPrimaryDisplay();
  const minSize = smaller(usualMinSize, workArea);
  return {
    bounds: fitted(last ?? centred(workArea), minSize, workArea),
    minSize,
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

function centred(area: Rectangle): Rectangle {
  const { width, height } = smaller(firstSize, area);
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  };
}

function smaller(one: Size, other: Size): Size {
  return { width: Math.min(one.width, other.width), height: Math.min(one.height, other.height) };
}

/** As much of the rectangle as fits, wholly inside the area, and no less than the least size. */
function fitted({ x, y, width, height }: Rectangle, minSize: Size, area: Rectangle): Rectangle {
  const size = smaller({ width: Math.max(width, minSize.width), height: Math.max(height, minSize.height) }, area);
  return {
    x: within(x, area.x, area.x + area.width - size.width),
    y: within(y, area.y, area.y + area.height - size.height),
    ...size,
  };
}

function within(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max);
}
