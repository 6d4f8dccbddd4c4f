import type { Page } from "playwright/test";

/** The time between frames, in ms, for five seconds; what holds the first element of a role is scrolled each frame. */
export function framesWhileScrolling(page: Page, role: string): Promise<number[]> {
  return framesWhile(page, role);
}

/** The same while nothing happens. */
export function idleFrames(page: Page): Promise<number[]> {
  return framesWhile(page, null);
}

function framesWhile(page: Page, role: string | null): Promise<number[]> {
  return page.evaluate(async (scrolledRole) => {
    const paneOf = (start: Element | null): Element | null => {
      for (let above = start; above !== null; above = above.parentElement) {
        if (above.scrollHeight > above.clientHeight + 1 && getComputedStyle(above).overflowY !== "visible")
          return above;
      }
      return null;
    };
    const pane =
      scrolledRole === null ? null : paneOf(document.querySelector(`[role="${scrolledRole}"], ${scrolledRole}`));
    if (scrolledRole !== null && pane === null) throw new Error("Nothing scrolls here.");
    const frames: number[] = [];
    const end = performance.now() + 5_000;
    let before = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    while (before < end) {
      if (pane !== null) pane.scrollTop += 300;
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      frames.push(now - before);
      before = now;
    }
    return frames.slice(5);
  }, role);
}
