import { useEffect, useRef } from "react";
import { listIds } from "./list-focus.ts";
import { isCovered } from "./is-typing.ts";
import { taskDetailId } from "./task-focus.ts";

/** Whether keys have nobody to go to but the page: nothing has the focus, or only something that can't be reached by keys. */
export function isKeyboardIdle(): boolean {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || active === document.body) return true;
  return active.id !== listIds.list && active.tabIndex < 0 && active.closest('[role="dialog"], [role="menu"]') === null;
}

/** Leads the keyboard to the list, or in its absence to what is opened, or to the screen. */
export function leadToScreen(): void {
  const ways = [
    document.getElementById(listIds.list),
    document.getElementById(taskDetailId),
    document.querySelector("main"),
  ];
  ways.find((way) => way?.checkVisibility())?.focus({ preventScroll: true });
}

/**
 * Leads the keyboard somewhere whenever what it was at has gone: a row, a dialog, a screen. It waits for two frames, so that
 * whoever knows a better place comes first.
 */
export function useKeyboardHome(lead: () => void): void {
  const latest = useRef(lead);
  useEffect(() => {
    latest.current = lead;
  }, [lead]);
  useEffect(() => {
    let frame = 0;
    const isLost = () => {
      const { activeElement } = document;
      return (activeElement === null || activeElement === document.body) && !isCovered();
    };
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => {
          if (isLost()) latest.current();
        });
      });
    };
    const observer = new MutationObserver(() => {
      if (isLost() || !isShown(document.activeElement)) look();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    look();
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
}

/** What is hidden loses the focus only once the page is drawn. */
function isShown(element: Element | null): boolean {
  return element?.checkVisibility() ?? false;
}
