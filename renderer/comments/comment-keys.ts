import { useEffect, useRef } from "react";
import { useSingleKeys } from "../api/preferences-queries.ts";
import { isCovered, isTyping } from "../ui/is-typing.ts";

export const commentBoxId = "comment-box";

/** Puts the keyboard where one comments, once it is there. */
export function focusCommentBox(): void {
  requestAnimationFrame(() => document.getElementById(commentBoxId)?.focus());
}

/** Lets `c` lead to where one comments; `show` brings that into sight first. */
export function useCommentKey(show: () => void): void {
  const singleKeys = useSingleKeys();
  const now = useRef(show);
  useEffect(() => {
    now.current = show;
  }, [show]);
  useEffect(() => {
    if (!singleKeys) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.key !== "c" || isTyping(event.target) || isCovered()) return;
      event.preventDefault();
      now.current();
      focusCommentBox();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [singleKeys]);
}
