import { useEffect, useRef } from "react";
import { useSingleKeys } from "../api/preferences-queries.ts";
import { isCovered, isTyping } from "../ui/is-typing.ts";

/** The parts of a process's page, by the letter that leads there after `g`. */
export const partKeys = { d: "diagram", h: "history", c: "comments", f: "files", t: "tasks" } as const;

export type ProcessPart = (typeof partKeys)[keyof typeof partKeys];

/** How long after `g` the second letter may come, in ms. */
const patienceMs = 1_200;

/** Lets `g` and a letter lead to the parts of the page. */
export function usePartKeys(go: (part: ProcessPart) => void): void {
  const singleKeys = useSingleKeys();
  const now = useRef(go);
  useEffect(() => {
    now.current = go;
  }, [go]);
  useEffect(() => {
    if (!singleKeys) return undefined;
    let pressedG = Number.NEGATIVE_INFINITY;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (isTyping(event.target) || isCovered()) return;
      const isSecond = event.timeStamp - pressedG < patienceMs;
      pressedG = event.key === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (!isSecond || !Object.hasOwn(partKeys, event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      now.current(partKeys[event.key as keyof typeof partKeys]);
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [singleKeys]);
}
