import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useRef } from "react";
import type { MenuCommand } from "../../contract/events.ts";
import { listSearchId } from "../ui/list-focus.ts";
import { showVerification } from "../trust/verification.ts";
import { isCovered, isTyping } from "../ui/is-typing.ts";

/** What the frame itself does. */
export interface ShellActions {
  readonly keys: () => void;
  readonly palette: () => void;
  readonly undo: () => void;
}

/** Does what a key or the menu asks for. Behind an open dialog nothing happens but undoing letters in its fields. */
export function useShellCommands(actions: ShellActions): (command: MenuCommand) => void {
  const navigate = useNavigate();
  const now = useRef(actions);
  useEffect(() => {
    now.current = actions;
  }, [actions]);
  return useCallback(
    (command) => {
      // inside a field the field's own undo is meant
      if (command === "undo" && isTyping(document.activeElement)) {
        undoLetters();
        return;
      }
      if (isCovered()) return;
      switch (command) {
        case "inbox":
        case "queue":
        case "archive":
          void navigate({ to: "/$listName", params: { listName: command } });
          return;
        case "processes":
        case "start":
        case "settings":
          void navigate({ to: `/${command}` });
          return;
        case "print":
          window.print();
          return;
        case "search":
          document.getElementById(listSearchId)?.focus();
          return;
        case "verify":
          showVerification(true);
          return;
        case "palette":
        case "keys":
        case "undo":
          now.current[command]();
      }
    },
    [navigate],
  );
}

/** Nothing else reaches the history of a field. */
function undoLetters(): void {
  // oxlint-disable-next-line typescript/no-deprecated
  document.execCommand("undo");
}
