import { useEffect, useRef } from "react";
import { isCovered } from "../ui/is-typing.ts";
import { isKeyboardIdle } from "../ui/keyboard-home.ts";
import { focusList } from "../ui/list-focus.ts";

/** As React and the page both tell of it. */
type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "preventDefault">;

interface ListActions<Row extends { readonly id: number }> {
  /** Whether single letters are keys at all. */
  readonly singleKeys: boolean;
  readonly rows: readonly Row[];
  readonly chosenId: number | undefined;
  readonly choose: (row: Row) => void;
  /** Enter: on to what is chosen. */
  readonly open: () => void;
  /** `a`; undefined where nothing can be taken. */
  readonly assign: ((taskId: number) => void) | undefined;
}

/** Where a key leads in a list of `length` rows; undefined when the key is not about moving. */
export function nextIndex(key: string, index: number, length: number): number | undefined {
  const last = length - 1;
  switch (key) {
    case "ArrowDown":
    case "j":
      return Math.min(index + 1, last);
    case "ArrowUp":
    case "k":
      return index < 0 ? last : Math.max(index - 1, 0);
    case "Home":
      return 0;
    case "End":
      return last;
    case "PageDown":
      return Math.min(index + 10, last);
    case "PageUp":
      return Math.max(index - 10, 0);
    default:
      return undefined;
  }
}

/** The keys of a list of tasks or requests. */
export function listKeys<Row extends { readonly id: number }>(actions: ListActions<Row>) {
  const { singleKeys, rows, chosenId, choose, open, assign } = actions;
  return (event: KeyPress) => {
    if (event.ctrlKey || event.metaKey || event.altKey || rows.length === 0) return;
    if (event.key.length === 1 && !singleKeys) return;
    const index = rows.findIndex((row) => row.id === chosenId);
    const row = rows[nextIndex(event.key, index, rows.length) ?? -1];
    if (row !== undefined) {
      event.preventDefault();
      if (row.id !== chosenId) choose(row);
    } else if (event.key === "Enter" && chosenId !== undefined) {
      event.preventDefault();
      open();
    } else if (event.key === "a" && chosenId !== undefined && assign !== undefined) {
      event.preventDefault();
      assign(chosenId);
    }
  };
}

/** Lets `j` and `k` move in the list while the keyboard is at nothing, as after a click into an empty place. */
export function useKeysFromAfar(keys: (event: KeyPress) => void): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  }, [keys]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const moves = event.key === "j" || event.key === "k";
      if (!moves || event.defaultPrevented || event.isComposing || isCovered() || !isKeyboardIdle()) return;
      latest.current(event);
      focusList();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
