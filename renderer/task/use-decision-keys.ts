import { type RefObject, useEffect, useRef } from "react";
import { useSingleKeys } from "../api/preferences-queries.ts";
import { isCovered, isTyping } from "../ui/is-typing.ts";

interface DecisionKeys {
  /** Around the buttons, which are its only ones with `data-choice`. */
  readonly bar: RefObject<HTMLElement | null>;
  /** A digit was pressed: the button of that number is to be looked at. It decides nothing. */
  readonly onDigit: (index: number) => void;
  /** Ctrl+Enter, wherever the keyboard is. */
  readonly onSend: () => void;
}

/** Lets digits reach the choices of a decision, and Ctrl+Enter send what has been reached. */
export function useDecisionKeys(given: DecisionKeys): void {
  const singleKeys = useSingleKeys();
  const now = useRef(given);
  useEffect(() => {
    now.current = given;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing || isCovered()) return;
      const hasModifier = event.ctrlKey || event.metaKey;
      if (event.key === "Enter" && hasModifier && !event.shiftKey) {
        event.preventDefault();
        now.current.onSend();
      } else if (singleKeys && !hasModifier && /^[1-9]$/u.test(event.key) && !isTyping(event.target)) {
        event.preventDefault();
        now.current.onDigit(Number(event.key) - 1);
      }
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [singleKeys]);
}
