import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { ValuePath } from "./field-path.ts";
import { useForm } from "./form-context.ts";

/** So many rows are all in the page; of more, those in sight. */
const few = 60;
/** So many rows are drawn beyond both edges. */
const beyond = 10;
/** In CSS pixels, until a row has been measured. */
const usualHeight = 40;

/** What scrolls an element: the nearest box around it that does. */
function scrollerOf(element: Element | null): HTMLElement | null {
  for (let above = element?.parentElement ?? null; above !== null; above = above.parentElement) {
    const { overflowY } = getComputedStyle(above);
    if ((overflowY === "auto" || overflowY === "scroll") && above.scrollHeight > above.clientHeight) return above;
  }
  return null;
}

/** Which rows of a table to draw, with the room that the others take above and below them. */
export function useVisibleRows(path: ValuePath, count: number) {
  const { reveals } = useForm();
  const body = useRef<HTMLTableSectionElement>(null);
  const isLong = count > few;
  // oxlint-disable-next-line react/incompatible-library -- nothing of it is kept from one drawing to the next
  const virtualizer = useVirtualizer({
    count,
    enabled: isLong,
    getScrollElement: () => scrollerOf(body.current),
    estimateSize: () => usualHeight,
    scrollMargin: offsetOf(body.current),
    overscan: beyond,
    initialRect: { width: 800, height: 800 },
  });
  useEffect(
    () => reveals.add(path, (row) => virtualizer.scrollToIndex(row, { align: "center" })),
    [reveals, path, virtualizer],
  );
  if (!isLong) {
    const all = Array.from({ length: count }, (_, index) => index);
    return { body, visible: all, above: 0, below: 0, measure: undefined };
  }
  const items = virtualizer.getVirtualItems();
  const margin = virtualizer.options.scrollMargin;
  const above = (items[0]?.start ?? margin) - margin;
  const end = (items.at(-1)?.end ?? margin) - margin;
  return {
    body,
    visible: items.map(({ index }) => index),
    above,
    below: Math.max(0, virtualizer.getTotalSize() - end),
    measure: virtualizer.measureElement,
  };
}

/** How far the element stands below the top of what scrolls it. */
function offsetOf(element: HTMLElement | null): number {
  const scroller = scrollerOf(element);
  if (element === null || scroller === null) return 0;
  return element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
}
