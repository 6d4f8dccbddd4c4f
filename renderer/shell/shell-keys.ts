import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { isCovered, isTyping } from "../ui/is-typing.ts";
import { singleKeysOn } from "../ui/single-keys.ts";

type Target = "inbox" | "queue" | "archive" | "start";

const byLetter: Readonly<Record<string, Target>> = { i: "inbox", q: "queue", a: "archive", s: "start" };
const byNumber: Readonly<Record<string, Target>> = { "1": "inbox", "2": "queue", "3": "archive", "4": "start" };

/** How long after `g` the second letter may come, in ms. */
const patience = 1_200;

/** Keys that work everywhere: Ctrl+1 to 4, `g` and a letter, `?`. */
export function useShellKeys(onHelp: () => void): void {
  const navigate = useNavigate();
  const helpNow = useRef(onHelp);
  useEffect(() => {
    helpNow.current = onHelp;
  }, [onHelp]);

  useEffect(() => {
    let pressedG = Number.NEGATIVE_INFINITY;
    const go = (target: Target) => {
      void (target === "start" ? navigate({ to: "/start" }) : navigate({ to: "/$place", params: { place: target } }));
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || event.isComposing || isCovered()) return;
      if (event.ctrlKey || event.metaKey) {
        const target = event.shiftKey ? undefined : byNumber[event.key];
        if (target === undefined) return;
        event.preventDefault();
        go(target);
        return;
      }
      if (isTyping(event.target) || !singleKeysOn()) return;
      const afterG = event.timeStamp - pressedG < patience;
      pressedG = event.key === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      const target = afterG ? byLetter[event.key] : undefined;
      if (target !== undefined) {
        event.preventDefault();
        // the list's own letters must not see the second one
        event.stopPropagation();
        go(target);
      } else if (event.key === "?") {
        event.preventDefault();
        helpNow.current();
      }
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [navigate]);
}
