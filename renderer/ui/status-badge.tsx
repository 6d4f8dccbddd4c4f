import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconPlayerPlay,
  IconUser,
  type TablerIcon,
} from "@tabler/icons-react";
import type { Decision, ProcessOutcome, ProcessStatus, TaskStatus, Tone } from "../../engine/contract/index.ts";
import { processStatusTexts, taskStatusTexts } from "../text/status-text.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./badges.module.css";

type Appearance = "plain" | "busy" | "good" | "bad" | "warn";

const taskAppearance = {
  NEW: [IconCircle, "plain"],
  ASSIGNED: [IconUser, "busy"],
  SCHEDULED: [IconCircleDashed, "busy"],
  STARTED: [IconPlayerPlay, "busy"],
  DONE: [IconCircleCheck, "good"],
  CANCELED: [IconCircleX, "plain"],
  ERROR: [IconAlertTriangle, "bad"],
  REVIVED: [IconCircleDashed, "plain"],
} as const satisfies Record<TaskStatus, readonly [TablerIcon, Appearance]>;

const processAppearance = {
  NEW: [IconPlayerPlay, "busy"],
  DONE: [IconCircleCheck, "good"],
  CANCELED: [IconCircleX, "plain"],
} as const satisfies Record<ProcessStatus, readonly [TablerIcon, Appearance]>;

function Badge(props: { readonly icon: TablerIcon; readonly tone: Appearance; readonly text: string }) {
  const Icon = props.icon;
  return (
    <span className={classes["badge"]} data-tone={props.tone}>
      <Icon size={13} stroke={2} aria-hidden="true" />
      {props.text}
    </span>
  );
}

/** Where a task stands; of one that is done, what was decided in it. */
export function TaskStatusBadge(props: { readonly status: TaskStatus; readonly decision?: Decision | null }) {
  const { t } = useText();
  if (props.status === "DONE" && props.decision) return <OutcomeBadge {...props.decision} />;
  const [icon, tone] = taskAppearance[props.status];
  return <Badge icon={icon} tone={tone} text={t(taskStatusTexts[props.status])} />;
}

/** Where a process stands; of one that is done, how it ended. */
export function ProcessStatusBadge(props: {
  readonly status: ProcessStatus;
  readonly outcome?: ProcessOutcome | null;
}) {
  const { t } = useText();
  if (props.status === "DONE" && props.outcome) {
    return <OutcomeBadge outcome={props.outcome.title} tone={props.outcome.tone} />;
  }
  const [icon, tone] = processAppearance[props.status];
  return <Badge icon={icon} tone={tone} text={t(processStatusTexts[props.status])} />;
}

const outcomeAppearance = {
  good: [IconCircleCheck, "good"],
  bad: [IconCircleX, "bad"],
  warn: [IconArrowBackUp, "warn"],
  neutral: [IconCircle, "plain"],
} as const satisfies Record<Tone, readonly [TablerIcon, Appearance]>;

/** What was decided, or how a process ended, in its author's words and tone. */
export function OutcomeBadge(props: Pick<Decision, "outcome" | "tone">) {
  const [icon, tone] = outcomeAppearance[props.tone];
  return <Badge icon={icon} tone={tone} text={props.outcome} />;
}
