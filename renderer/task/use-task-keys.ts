import { useEffect, useRef } from "react";
import type { TaskActionName, TaskDetail } from "../../engine/contract/index.ts";
import { useSingleKeys } from "../api/preferences-queries.ts";
import { isCovered, isTyping } from "../ui/is-typing.ts";

/** Which key does what to the opened task. `a` takes a task from the list as well, and there stays with the list. */
export const taskKeys = {
  a: "assign",
  u: "unassign",
  f: "reassign",
  d: "set-due",
  p: "set-priority",
  e: "complete",
  E: "complete-next",
  "#": "cancel",
  r: "retry",
} as const satisfies Readonly<Record<string, TaskActionName | "complete-next">>;

export type TaskKeyAction = (typeof taskKeys)[keyof typeof taskKeys];

/** Lets single keys act on the opened task, where the action is permitted. */
export function useTaskKeys(task: TaskDetail, act: (action: TaskKeyAction) => void): void {
  const singleKeys = useSingleKeys();
  const now = useRef({ task, act });
  useEffect(() => {
    now.current = { task, act };
  }, [task, act]);
  useEffect(() => {
    if (!singleKeys) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (isTyping(event.target) || isCovered()) return;
      const action = Object.hasOwn(taskKeys, event.key) ? taskKeys[event.key as keyof typeof taskKeys] : undefined;
      if (action === undefined) return;
      const asked: TaskActionName = action === "complete-next" ? "complete" : action;
      const offered = now.current.task.actions.find((one) => one.action === asked);
      if (offered === undefined || offered.refusal !== undefined) return;
      event.preventDefault();
      now.current.act(action);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [singleKeys]);
}
