import { type HotkeyItem, useHotkeys } from "@mantine/hooks";
import { useEffect } from "react";
import type { MenuCommand } from "../../contract/events.ts";
import { useSingleKeys } from "../api/preferences-queries.ts";
import { listSearchId } from "../ui/list-focus.ts";
import { isCovered, isTyping } from "../ui/is-typing.ts";

const afterG: Readonly<Record<string, MenuCommand>> = {
  i: "inbox",
  q: "queue",
  a: "archive",
  p: "processes",
  s: "start",
};

/** With Ctrl, on macOS with Command. */
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
  z: "undo",
};

/** How long after `g` the second letter may come, in ms. */
const patience = 1_200;

/** Keys that work everywhere: those of the menu, `g` and a letter, `/`, `?`. */
export function useShellKeys(run: (command: MenuCommand) => void): void {
  const pressed = (command: MenuCommand) => (event: KeyboardEvent) => {
    // inside a field the field's own undo is meant
    if (event.isComposing || isCovered() || (command === "undo" && isTyping(event.target))) return;
    event.preventDefault();
    run(command);
  };
  const hotkeys = Object.entries(withControl).map(
    ([key, command]): HotkeyItem => [`mod+${key}`, pressed(command), { preventDefault: false }],
  );
  useHotkeys(hotkeys, [], true);
  useLetterKeys(run);
}

/** Keys without Ctrl, by what they write: `?` and `/` need Shift on some keyboards, and `g` begins a sequence. */
function useLetterKeys(run: (command: MenuCommand) => void): void {
  const singleKeys = useSingleKeys();
  useEffect(() => {
    if (!singleKeys) return undefined;
    let pressedG = Number.NEGATIVE_INFINITY;
    const commandOf = (event: KeyboardEvent): MenuCommand | undefined => {
      const isSecond = event.timeStamp - pressedG < patience;
      pressedG = event.key === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      const screen = isSecond ? afterG[event.key] : undefined;
      if (screen !== undefined) return screen;
      if (event.key === "?") return "keys";
      return event.key === "/" && document.getElementById(listSearchId) !== null ? "search" : undefined;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (isCovered() || isTyping(event.target)) return;
      const command = commandOf(event);
      if (command === undefined) return;
      event.preventDefault();
      // the list's own letters must not see a second one
      event.stopPropagation();
      run(command);
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [run, singleKeys]);
}
