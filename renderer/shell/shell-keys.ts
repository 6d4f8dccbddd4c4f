import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { listSearchId } from "../inbox/list-focus.ts";
import { isCovered, isTyping } from "../ui/is-typing.ts";
import { singleKeysOn } from "../ui/single-keys.ts";

type Target = "inbox" | "queue" | "archive" | "processes" | "start";

const byLetter: Readonly<Record<string, Target>> = {
  i: "inbox",
  q: "queue",
  a: "archive",
  p: "processes",
  s: "start",
};
const byNumber: Readonly<Record<string, Target>> = {
  "1": "inbox",
  "2": "queue",
  "3": "archive",
  "4": "processes",
  "5": "start",
};

/** How long after `g` the second letter may come, in ms. */
const patience = 1_200;

interface ShellActions {
  readonly help: () => void;
  readonly palette: () => void;
  readonly undo: () => void;
}

/** Keys that work everywhere: Ctrl+K, Ctrl+Z, Ctrl+1 to 5, `g` and a letter, `/`, `?`. */
export function useShellKeys(actions: ShellActions): void {
  const navigate = useNavigate();
  const now = useRef(actions);
  useEffect(() => {
    now.current = actions;
  }, [actions]);

  useEffect(() => {
    let pressedG = Number.NEGATIVE_INFINITY;
    const go = (target: Target) => {
      if (target === "start") void navigate({ to: "/start" });
      else if (target === "processes") void navigate({ to: "/processes" });
      else void navigate({ to: "/$place", params: { place: target } });
    };
    const withControl = (event: KeyboardEvent): (() => void) | undefined => {
      if (event.shiftKey) return undefined;
      if (event.key === "k") return now.current.palette;
      // inside a field the field's own undo is meant
      if (event.key === "z") return isTyping(event.target) ? undefined : now.current.undo;
      const target = byNumber[event.key];
      return target && (() => go(target));
    };
    const alone = (event: KeyboardEvent): (() => void) | undefined => {
      if (isTyping(event.target) || !singleKeysOn()) return undefined;
      const afterG = event.timeStamp - pressedG < patience;
      pressedG = event.key === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      const target = afterG ? byLetter[event.key] : undefined;
      if (target !== undefined) return () => go(target);
      if (event.key === "?") return now.current.help;
      const search = event.key === "/" ? document.getElementById(listSearchId) : null;
      return search === null ? undefined : () => search.focus();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || event.isComposing || isCovered()) return;
      const act = event.ctrlKey || event.metaKey ? withControl(event) : alone(event);
      if (act === undefined) return;
      event.preventDefault();
      // the list's own letters must not see a second one
      event.stopPropagation();
      act();
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [navigate]);
}
