import { type PointerEvent, type RefObject, useCallback, useEffect, useState } from "react";

/** Null: as large as the window, but readable. */
type Zoom = number | "fit" | null;

const minZoom = 0.1;
const maxZoom = 3;

export interface ZoomControl {
  readonly zoom: Zoom;
  readonly by: (factor: number) => void;
  readonly fit: () => void;
  /** Drags the ground along with the pointer. */
  readonly startDrag: (event: PointerEvent<HTMLElement>) => void;
}

/** Zooms what lies in a scrolling frame of natural width `width`, with Ctrl and the wheel too, and pans by dragging. */
export function useZoom(frame: RefObject<HTMLElement | null>, width: number): ZoomControl {
  const [zoom, setZoom] = useState<Zoom>(null);
  const by = useCallback(
    (factor: number) => {
      const shown = frame.current?.querySelector("svg")?.getBoundingClientRect().width ?? width;
      setZoom(Math.min(maxZoom, Math.max(minZoom, (shown / width) * factor)));
    },
    [frame, width],
  );
  useEffect(() => {
    const element = frame.current;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      by(event.deltaY < 0 ? 1.12 : 1 / 1.12);
    };
    element?.addEventListener("wheel", onWheel, { passive: false });
    return () => element?.removeEventListener("wheel", onWheel);
  }, [frame, by]);
  return { zoom, by, fit: () => setZoom("fit"), startDrag };
}

function startDrag(event: PointerEvent<HTMLElement>): void {
  const frame = event.currentTarget;
  if (event.button !== 0 || (event.target as Element).closest("[data-node]")) return;
  const { clientX, clientY } = event;
  const { scrollLeft, scrollTop } = frame;
  const drag = (moved: globalThis.PointerEvent) => {
    frame.scrollTo(scrollLeft + clientX - moved.clientX, scrollTop + clientY - moved.clientY);
  };
  const ended = new AbortController();
  frame.setPointerCapture(event.pointerId);
  frame.addEventListener("pointermove", drag, { signal: ended.signal });
  for (const end of ["pointerup", "pointercancel"]) {
    frame.addEventListener(end, () => ended.abort(), { signal: ended.signal });
  }
}
