import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconBell,
  IconBolt,
  IconCheck,
  IconFlag,
  IconMessage,
  IconPaperclip,
  IconPencil,
  IconPlayerPlay,
  IconUser,
  IconX,
  type TablerIcon,
} from "@tabler/icons-react";
import type { HistoryEntry, TimelineEvent } from "../../../engine/contract/index.ts";
import { isOwnStep } from "../../text/timeline-text.ts";
import classes from "./history.module.css";

const icons: { readonly [event in TimelineEvent]?: TablerIcon } = {
  "process.started": IconPlayerPlay,
  "process.finished": IconFlag,
  "process.canceled": IconX,
  "process.reopened": IconArrowBackUp,
  "process.reminded": IconBell,
  "process.withdrawn": IconX,
  "task.assigned": IconUser,
  "task.unassigned": IconArrowBackUp,
  "task.finished": IconCheck,
  "task.failed": IconAlertTriangle,
  "task.canceled": IconX,
  "task.undone": IconArrowBackUp,
  "comment.added": IconMessage,
  "attachment.added": IconPaperclip,
};

/** What kind of event it was, beside its sentence. */
export function HistoryIcon(props: { readonly line: HistoryEntry }) {
  const { line } = props;
  const isQuiet = isOwnStep(line) && line.event !== "task.failed" && line.event !== "process.finished";
  const Icon = isQuiet ? IconBolt : line.decision?.tone === "bad" ? IconX : (icons[line.event] ?? IconPencil);
  return (
    <span className={classes["icon"]} data-tone={toneOf(line, isQuiet)} aria-hidden="true">
      <Icon size={13} stroke={1.8} />
    </span>
  );
}

function toneOf({ event, decision }: HistoryEntry, isQuiet: boolean): "good" | "bad" | "warn" | "plain" {
  if (isQuiet) return "plain";
  if (decision !== null) return decision.tone === "neutral" ? "plain" : decision.tone;
  if (event === "task.finished") return "good";
  if (event === "process.reminded") return "warn";
  return event === "task.failed" ? "bad" : "plain";
}
