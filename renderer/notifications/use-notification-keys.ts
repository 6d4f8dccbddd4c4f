import { useEffect, useRef } from "react";
import { useSingleKeys } from "../api/preferences-queries.ts";
import { isKeyboardIdle } from "../ui/keyboard-home.ts";
import { isCovered, isTyping } from "../ui/is-typing.ts";

interface NotificationKeys {
  /** Shift and `I`. */
  readonly readAll: () => void;
  /** `u`, at the row that has the keyboard. */
  readonly makeUnread: (id: number) => void;
}

function rows(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-notification]")];
}

/** `j` and `k` from row to row, `u` and Shift `I` for what is read. Enter is the row's own. */
export function useNotificationKeys(actions: NotificationKeys): void {
  const singleKeys = useSingleKeys();
  const now = useRef(actions);
  useEffect(() => {
    now.current = actions;
  }, [actions]);
  // a row that is unread again stands elsewhere, and keeps the keyboard
  const kept = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (kept.current === undefined || !isKeyboardIdle()) return;
    rows()
      .find(({ dataset }) => dataset["notification"] === kept.current)
      ?.focus();
  });
  useEffect(() => {
    if (!singleKeys) return undefined;
    const press = (key: string): boolean => {
      const all = rows();
      const at = all.findIndex((row) => row === document.activeElement);
      if (key === "j" || key === "k") {
        const next = key === "j" ? at + 1 : at < 0 ? all.length - 1 : at - 1;
        all[Math.max(0, Math.min(next, all.length - 1))]?.focus();
        return true;
      }
      const id = Number(all[at]?.dataset["notification"]);
      if (key === "u" && id > 0) now.current.makeUnread(id);
      if (key === "I") now.current.readAll();
      return key === "u" || key === "I";
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const { activeElement } = document;
      kept.current =
        event.key === "u" && activeElement instanceof HTMLElement ? activeElement.dataset["notification"] : undefined;
      if (isTyping(event.target) || isCovered() || !press(event.key)) return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [singleKeys]);
}
