import { IconArrowDown, IconArrowUp, IconUrgent } from "@tabler/icons-react";
import type { TaskPriority } from "../../engine/contract/index.ts";
import { priorityTexts } from "../text/status-text.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./badges.module.css";

const icons = { "-1": IconArrowDown, "0": null, "1": IconArrowUp, "2": IconUrgent } as const;

/** How urgent a task is, by icon and word. */
export function PriorityMark(props: { readonly priority: TaskPriority }) {
  const { t } = useText();
  const Icon = icons[props.priority];
  return (
    <span className={props.priority > 0 ? classes["urgent"] : classes["due"]}>
      {Icon === null ? null : <Icon size={13} stroke={2} aria-hidden="true" />}
      <span>{t(priorityTexts[props.priority])}</span>
    </span>
  );
}
