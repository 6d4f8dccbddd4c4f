import { useEffect } from "react";
import type { MenuCommand } from "../../contract/events.ts";
import { listSearchId } from "../ui/list-focus.ts";
import { isCovered, isTyping } from "../ui/is-typing.ts";
import { singleKeysOn } from "../ui/single-keys.ts";

const afterG: Readonly<Record<string, MenuCommand>> = {
  i: "inbox",
  q: "queue",
  a: "archive",
  p: "processes",
  s: "start",
};

/** With Ctrl, on macOS with Command. Ctrl+Z is not here: inside a field it is the field's. */
const withControl: Readonly<Record<string, MenuCommand>> = {
  "1": "inbox",
  "2": "queue",
  "3": "archive",
  "4": "processes",
  "5": "start",
  k: "palette",
  f: "search",
  n: "start",
  p: "print",
  ",": "settings",
};

/** How long after `g` the second letter may come, in ms. */
const patience = 1_200;

/** Keys that work everywhere: those of the menu, `g` and a letter, `/`, `?`. */
export function useShellKeys(run: (command: MenuCommand) => void): void {
  useEffect(() => {
    let pressedG = Number.NEGATIVE_INFINITY;
    const modified = (event: KeyboardEvent): MenuCommand | undefined => {
      if (event.shiftKey) return undefined;
      if (event.key === "z") return isTyping(event.target) ? undefined : "undo";
      return withControl[event.key];
    };
    const alone = (event: KeyboardEvent): MenuCommand | undefined => {
      if (isTyping(event.target) || !singleKeysOn()) return undefined;
      const isSecond = event.timeStamp - pressedG < patience;
      pressedG = event.key === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      const place = isSecond ? afterG[event.key] : undefined;
      if (place !== undefined) return place;
      if (event.key === "?") return "keys";
      return event.key === "/" && document.getElementById(listSearchId) !== null ? "search" : undefined;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || event.isComposing || isCovered()) return;
      const command = event.ctrlKey || event.metaKey ? modified(event) : alone(event);
      if (command === undefined) return;
      event.preventDefault();
      // the list's own letters must not see a second one
      event.stopPropagation();
      run(command);
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [run]);
}
