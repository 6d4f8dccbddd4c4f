import { useEffect, useRef } from "react";
import { useSingleKeys } from "../api/preferences-queries.ts";
import { isCovered, isTyping } from "./is-typing.ts";

/** Lets one letter do something, where letters aren't typed and nothing covers the page. */
export function useSingleKey(key: string, act: () => void): void {
  const singleKeys = useSingleKeys();
  const now = useRef(act);
  useEffect(() => {
    now.current = act;
  }, [act]);
  useEffect(() => {
    if (!singleKeys) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.key !== key || isTyping(event.target) || isCovered()) return;
      event.preventDefault();
      now.current();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [singleKeys, key]);
}
