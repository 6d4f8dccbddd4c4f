import { Button } from "@mantine/core";
import { IconArrowRight, IconMailOff } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import type { TaskDetail, TaskListName } from "../../engine/contract/index.ts";
import { useMe } from "../people/me.ts";
import { useText } from "../text/text-context.tsx";
import { EmptyState } from "../ui/empty-state.tsx";

function belongsTo(listName: TaskListName, { status, owner, finished }: TaskDetail, personId: number): boolean {
  if (listName === "inbox") return status === "ASSIGNED" && owner?.id === personId;
  return listName === "queue" ? status === "NEW" : finished !== null;
}

/** Whether the task was in the list while it was open, and is no longer. */
export function useHasLeft(listName: TaskListName, task: TaskDetail): boolean {
  const belongs = belongsTo(listName, task, useMe().id);
  const [wasIn, setWasIn] = useState<TaskListName | null>(null);
  if (belongs && wasIn !== listName) setWasIn(listName);
  return !belongs && wasIn === listName;
}

/**
 * In place of a task that somebody else took out of the list. Who only looks goes on to the next; who had the keyboard in it
 * is told, so that nothing else comes under their fingers.
 */
export function LeftTask(props: {
  readonly listName: TaskListName;
  readonly hadKeyboard: boolean;
  readonly onContinue: () => void;
}) {
  const { listName, hadKeyboard, onContinue } = props;
  const { t } = useText();
  const button = useRef<HTMLButtonElement>(null);
  const latest = useRef(onContinue);
  useEffect(() => {
    latest.current = onContinue;
  }, [onContinue]);
  useEffect(() => {
    if (hadKeyboard) button.current?.focus();
    else latest.current();
  }, [hadKeyboard]);
  if (!hadKeyboard) return null;
  return (
    <EmptyState
      icon={<IconMailOff size={32} stroke={1.3} />}
      title={t(`task.left-${listName}`)}
      hint={t("task.left-hint")}
    >
      <Button
        ref={button}
        size="xs"
        rightSection={<IconArrowRight size={14} stroke={1.8} aria-hidden="true" />}
        onClick={onContinue}
      >
        {t("task.left-next")}
      </Button>
    </EmptyState>
  );
}
