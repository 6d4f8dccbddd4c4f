import { useRef, useState } from "react";
import type { TaskListName, TaskAction, TaskActionName, TaskDetail } from "../../engine/contract/index.ts";
import { decisionFieldOf, isAskedByButtons } from "../../engine/contract/made-choice.ts";
import type { SentForm } from "../api/task-queries.ts";
import besideClasses from "./beside/beside.module.css";
import { TaskComments, TaskFiles, type TaskPart, TaskTabs } from "./beside/beside-task.tsx";
import { ProcessFacts } from "./beside/process-facts.tsx";
import { focusCommentBox } from "../comments/focus-comment-box.ts";
import { usePapers } from "../files/papers.ts";
import { openNote } from "../files/open-note.ts";
import { useSingleKey } from "../ui/use-single-key.ts";
import { AwaitedJob } from "./awaited-job.tsx";
import { ShownFields } from "../forms/generated-form.tsx";
import { useMe } from "../people/me.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./task.module.css";
import { firstChoiceId } from "./decision-bar.tsx";
import { LeftTask, useHasLeft } from "./left-task.tsx";
import { StepStrip } from "./step-strip.tsx";
import { AssignButton, TaskBar, UnassignButton } from "./task-bar.tsx";
import { isDecisionAlone, TaskForm, taskFormId } from "./task-form.tsx";
import { TaskHeader } from "./task-header.tsx";
import { DueDialog } from "./due-dialog.tsx";
import { ReassignDialog } from "./reassign-dialog.tsx";
import { MoreMenu, type TaskDialog } from "./more-menu.tsx";
import { useSeen } from "./use-seen.ts";
import { type MadeDecision, useTaskActions } from "./use-task-actions.ts";
import { type TaskKeyAction, useTaskKeys } from "./use-task-keys.ts";

/** An action that fits where the task stands, permitted or not; what belongs to another moment is left out. */
function actionNow(task: TaskDetail, name: TaskActionName): TaskAction | undefined {
  return task.actions.find(({ action, refusal }) => action === name && refusal !== "wrong-status");
}

/** A task opened: what it is, what to fill, what to do. */
export function TaskView(props: { readonly listName: TaskListName; readonly task: TaskDetail }) {
  const { listName, task } = props;
  const { t } = useText();
  const actions = useTaskActions(listName, task);
  useSeen(task);
  const mine = task.owner?.id === useMe().id;
  const assign = mine ? undefined : actionNow(task, "assign");
  const unassign = actionNow(task, "unassign");
  const complete = actionNow(task, "complete");
  const open = task.status === "NEW" || task.status === "ASSIGNED";
  const filling = complete?.refusal === undefined ? complete : undefined;
  const fields = task.form?.fields ?? [];
  const decision = decisionFieldOf(fields);
  // in the queue: deciding takes the task
  const decides =
    filling === undefined &&
    task.status === "NEW" &&
    assign?.refusal === undefined &&
    assign !== undefined &&
    isDecisionAlone(task.form);
  const [dialog, setDialog] = useState<TaskDialog | null>(null);
  const [menuOpen, setMenuOpen] = useState(false);
  const takesNext = useRef(false);
  const markNext = () => {
    takesNext.current = true;
  };
  const send = (sent: SentForm, decision: MadeDecision | null) => {
    const then = takesNext.current ? actions.completeAndTakeNext : actions.complete;
    takesNext.current = false;
    return then(sent, decision);
  };
  const submit = (next: boolean) => {
    const choice = document.getElementById(firstChoiceId);
    // no single key decides
    if (choice !== null) return choice.focus();
    const form = document.getElementById(taskFormId);
    if (!(form instanceof HTMLFormElement)) return;
    takesNext.current = next;
    form.requestSubmit();
  };
  const byKey: Readonly<Record<TaskKeyAction, () => void>> = {
    assign: actions.assign,
    unassign: actions.unassign,
    reassign: () => setDialog("give"),
    "set-due": () => setDialog("due"),
    "set-priority": () => setMenuOpen(true),
    complete: () => submit(false),
    "complete-next": () => submit(true),
    cancel: actions.cancel,
    retry: actions.retry,
  };
  const hasLeft = useHasLeft(listName, task) && !actions.isLeaving;
  const [hasKeyboard, setHasKeyboard] = useState(false);
  const [part, setPart] = useState<TaskPart>("details");
  const { count: papers } = usePapers(task.processId);
  useSingleKey("c", () => {
    setPart("comments");
    focusCommentBox();
  });
  useSingleKey("n", () => {
    setPart("files");
    openNote();
  });
  useTaskKeys(task, (action) => {
    if (!hasLeft) byKey[action]();
  });
  if (hasLeft && !actions.busy) {
    return <LeftTask listName={listName} hadKeyboard={hasKeyboard} onContinue={actions.goOn} />;
  }
  const more = <MoreMenu task={task} actions={actions} opened={menuOpen} onChange={setMenuOpen} onDialog={setDialog} />;
  return (
    <div
      className={`${classes["task"]} ${besideClasses["beside"]}`}
      data-part={part}
      data-papers={papers > 0}
      onFocus={() => setHasKeyboard(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setHasKeyboard(false);
      }}
    >
      <TaskHeader task={task} />
      <StepStrip processId={task.processId} taskId={task.id} />
      <TaskTabs task={task} part={part} onPart={setPart} />
      <ProcessFacts task={task} />
      {task.missing === null || !open ? null : (
        <p className={classes["note"]}>{t(`task.missing-${task.missing}`, { flow: task.flowTitle })}</p>
      )}
      {actions.awaited === null ? null : (
        <AwaitedJob awaited={actions.awaited} onContinue={actions.awaited.onContinue} />
      )}
      <ReassignDialog
        task={task}
        opened={dialog === "give"}
        onClose={() => setDialog(null)}
        onReassign={(person) => {
          setDialog(null);
          actions.reassign(person);
        }}
      />
      <DueDialog
        task={task}
        opened={dialog === "due"}
        onClose={() => setDialog(null)}
        onSave={(due) => {
          setDialog(null);
          actions.setDue(due);
        }}
      />
      {filling !== undefined || decides ? (
        <>
          {decides ? <p className={classes["note"]}>{t("decision.takes")}</p> : null}
          <TaskForm
            task={task}
            complete={filling ?? { action: "complete" }}
            busy={actions.busy}
            send={send}
            onNext={markNext}
          >
            {assign === undefined ? null : (
              <AssignButton action={assign} busy={actions.busy} main={false} onPress={actions.assign} />
            )}
            {unassign === undefined ? null : (
              <UnassignButton action={unassign} busy={actions.busy} onPress={actions.unassign} />
            )}
            {more}
          </TaskForm>
        </>
      ) : (
        <>
          {task.form === null ? null : (
            <ShownFields
              form={task.form}
              // before someone has the task there is nothing in its own fields; what was decided stands above
              fields={fields.filter(
                (field) => (task.status !== "NEW" || !field.editable) && !isAskedByButtons(field, decision),
              )}
            />
          )}
          {assign !== undefined && assign.refusal === undefined && fields.some((field) => field.editable) ? (
            <p className={classes["note"]}>{t("task.take-first")}</p>
          ) : null}
          <TaskBar end={more}>
            {assign === undefined || !open ? null : (
              <AssignButton action={assign} busy={actions.busy} main onPress={actions.assign} />
            )}
          </TaskBar>
        </>
      )}
      <TaskComments processId={task.processId} />
      <TaskFiles processId={task.processId} />
    </div>
  );
}
