import { Button, Menu } from "@mantine/core";
import {
  IconArrowBackUp,
  IconCalendarDue,
  IconDots,
  IconRefresh,
  IconRestore,
  IconUserShare,
  IconX,
  type TablerIcon,
} from "@tabler/icons-react";
import type { TaskActionName, TaskDetail, TaskPriority } from "../../engine/contract/index.ts";
import { priorityTexts, refusalTexts } from "../text/status-text.ts";
import { useText } from "../text/text-context.tsx";
import type { TaskActions } from "./use-task-actions.ts";

const priorities = [2, 1, 0, -1] as const satisfies readonly TaskPriority[];

export type TaskDialog = "give" | "due";

/** What else can be done with a task. What isn't permitted now stays and says why; what never fits is left out. */
export function MoreMenu(props: {
  readonly task: TaskDetail;
  readonly actions: TaskActions;
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
  readonly onDialog: (dialog: TaskDialog) => void;
}) {
  const { task, actions, opened, onChange, onDialog } = props;
  const { t } = useText();
  const offered = (name: TaskActionName) =>
    task.actions.find(({ action, refusal }) => action === name && refusal !== "wrong-status");
  const entry = (name: TaskActionName, Icon: TablerIcon, label: string, onClick: () => void) => {
    const action = offered(name);
    if (action === undefined) return null;
    const reason = action.refusal === undefined ? undefined : t(refusalTexts[action.refusal]);
    return (
      <Menu.Item
        key={name}
        leftSection={<Icon size={15} stroke={1.6} aria-hidden="true" />}
        disabled={reason !== undefined}
        {...(reason === undefined ? {} : { title: reason, "aria-description": reason })}
        onClick={onClick}
      >
        {label}
      </Menu.Item>
    );
  };
  const entries = [
    entry("reassign", IconUserShare, t("task.reassign"), () => onDialog("give")),
    entry("set-due", IconCalendarDue, t("task.due"), () => onDialog("due")),
  ];
  const ranking = offered("set-priority")?.refusal === undefined && offered("set-priority") !== undefined;
  const management = [
    entry("retry", IconRefresh, t("task.retry"), actions.retry),
    entry("revive", IconRestore, t("task.revive"), actions.revive),
    entry("undo", IconArrowBackUp, t("task.undo"), actions.undo),
    entry("cancel", IconX, t("task.cancel"), actions.cancel),
  ];
  if ([...entries, ...management].every((one) => one === null) && !ranking) return null;
  return (
    <Menu
      withInitialFocusPlaceholder={false}
      opened={opened}
      onChange={onChange}
      position="top-end"
      withinPortal={false}
    >
      <Menu.Target>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconDots size={15} stroke={1.8} aria-hidden="true" />}
          disabled={actions.busy}
        >
          {t("task.more")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t("task.more")}>
        {entries}
        {ranking ? (
          <>
            <Menu.Divider />
            <Menu.Label>{t("task.priority")}</Menu.Label>
            <Menu.RadioGroup
              value={String(task.priority)}
              onChange={(priority) => actions.setPriority(Number(priority) as TaskPriority)}
            >
              {priorities.map((priority) => (
                <Menu.RadioItem key={priority} value={String(priority)} closeMenuOnClick>
                  {t(priorityTexts[priority])}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </>
        ) : null}
        {management.some((one) => one !== null) ? <Menu.Divider /> : null}
        {management}
      </Menu.Dropdown>
    </Menu>
  );
}
