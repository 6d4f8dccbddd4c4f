import { Button } from "@mantine/core";
import { IconArrowBackUp, IconCheck, IconChevronsRight, IconUserPlus } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { TaskListName, TaskAction, TaskActionName, TaskDetail } from "../../engine/contract/index.ts";
import type { SentForm } from "../api/task-queries.ts";
import { AwaitedJob } from "./awaited-job.tsx";
import { DraftBack, DraftStatus } from "../forms/draft-status.tsx";
import { useDrafts } from "../forms/drafts.ts";
import { GeneratedForm, remoteChangesId, ShownFields } from "../forms/generated-form.tsx";
import { OfferList } from "../forms/offer-list.tsx";
import { useSubmitKeys } from "../forms/use-submit-keys.ts";
import { RemoteChangesPanel } from "../forms/remote-changes-panel.tsx";
import { useMe } from "../people/me.ts";
import { useText } from "../text/text-context.tsx";
import { KeyHint } from "../ui/key-hint.tsx";
import { customViewOf } from "../views/index.ts";
import { ActionButton } from "./action-button.tsx";
import classes from "./task.module.css";
import { LeftTask, useHasLeft } from "./left-task.tsx";
import { StepStrip } from "./step-strip.tsx";
import { TaskHeader } from "./task-header.tsx";
import { DueDialog } from "./due-dialog.tsx";
import { ReassignDialog } from "./reassign-dialog.tsx";
import { MoreMenu, type TaskDialog } from "./more-menu.tsx";
import { useSeen } from "./use-seen.ts";
import { type TaskActions, useTaskActions } from "./use-task-actions.ts";
import { type TaskKeyAction, useTaskKeys } from "./use-task-keys.ts";

const formId = "task-form";

/** An action that fits where the task stands, permitted or not; what belongs to another moment is left out. */
function actionNow(task: TaskDetail, name: TaskActionName): TaskAction | undefined {
  return task.actions.find(({ action, refusal }) => action === name && refusal !== "wrong-status");
}

function Filling(props: {
  readonly task: TaskDetail;
  readonly complete: TaskAction;
  readonly actions: TaskActions;
  readonly send: (sent: SentForm) => Promise<void>;
  /** The button that is about to send the form also takes the next task. */
  readonly onNext: () => void;
}) {
  const { task, complete, actions, send, onNext } = props;
  const { t } = useText();
  const drafts = useDrafts();
  useSubmitKeys(formId, onNext);
  const form = task.form ?? emptyForm;
  const listName = { taskId: task.id };
  const [generation, setGeneration] = useState(0);
  const kept = drafts.open(listName, form, generation === 0 ? task.draft : null);
  return (
    <>
      <DraftBack key={generation} form={kept} />
      <RemoteChangesPanel id={remoteChangesId(formId)} store={kept.store} taskId={task.id} />
      <ShownFields form={form} fields={form.fields.filter((field) => !field.editable && field.computed !== true)} />
      <OfferList offers={task.offers} form={form} store={kept.store} />
      <GeneratedForm
        key={generation}
        id={formId}
        label={task.title}
        form={form}
        store={kept.store}
        target={listName}
        View={customViewOf(task.flowId, task.node)}
        send={(values, base) => send({ values, base })}
      >
        <div className={classes["foot"]}>
          <ActionButton
            action={complete}
            icon={<IconCheck size={15} stroke={2} aria-hidden="true" />}
            variant="filled"
            busy={actions.busy}
            keys={<KeyHint />}
          >
            {t("task.complete")}
          </ActionButton>
          <Button
            type="submit"
            size="xs"
            variant="default"
            disabled={actions.busy}
            leftSection={<IconChevronsRight size={15} stroke={1.8} aria-hidden="true" />}
            rightSection={<KeyHint shift />}
            onClick={onNext}
          >
            {t("task.complete-next")}
          </Button>
          <DraftStatus target={listName} form={kept} onReplaced={() => setGeneration((count) => count + 1)} />
        </div>
      </GeneratedForm>
    </>
  );
}

const emptyForm = { version: 2, fields: [], schema: { type: "object" }, values: {} } as const;

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
  const [dialog, setDialog] = useState<TaskDialog | null>(null);
  const [menuOpen, setMenuOpen] = useState(false);
  const takesNext = useRef(false);
  const markNext = () => {
    takesNext.current = true;
  };
  const send = (sent: SentForm) => {
    const then = takesNext.current ? actions.completeAndTakeNext : actions.complete;
    takesNext.current = false;
    return then(sent);
  };
  const submit = (next: boolean) => {
    const form = document.getElementById(formId);
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
  useTaskKeys(task, (action) => {
    if (!hasLeft) byKey[action]();
  });
  if (hasLeft && !actions.busy) {
    return <LeftTask listName={listName} hadKeyboard={hasKeyboard} onContinue={actions.goOn} />;
  }
  return (
    <div
      className={classes["task"]}
      onFocus={() => setHasKeyboard(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setHasKeyboard(false);
      }}
    >
      <TaskHeader task={task} />
      <StepStrip processId={task.processId} taskId={task.id} />
      {task.missing === null || !open ? null : (
        <p className={classes["note"]}>{t(`task.missing-${task.missing}`, { flow: task.flowTitle })}</p>
      )}
      {actions.awaited === null ? null : (
        <AwaitedJob awaited={actions.awaited} onContinue={actions.awaited.onContinue} />
      )}
      <div className={classes["actions"]}>
        {open ? (
          <>
            {assign === undefined ? null : (
              <ActionButton
                action={assign}
                icon={<IconUserPlus size={15} stroke={1.8} aria-hidden="true" />}
                variant={assign.refusal === undefined ? "filled" : "default"}
                busy={actions.busy}
                onPress={actions.assign}
              >
                {t("task.assign")}
              </ActionButton>
            )}
            {unassign === undefined || filling === undefined ? null : (
              <ActionButton
                action={unassign}
                icon={<IconArrowBackUp size={15} stroke={1.8} aria-hidden="true" />}
                variant="default"
                busy={actions.busy}
                onPress={actions.unassign}
              >
                {t("task.unassign")}
              </ActionButton>
            )}
          </>
        ) : null}
        <MoreMenu task={task} actions={actions} opened={menuOpen} onChange={setMenuOpen} onDialog={setDialog} />
      </div>
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
      {filling !== undefined ? (
        <Filling task={task} complete={filling} actions={actions} send={send} onNext={markNext} />
      ) : (
        <>
          {task.form === null ? null : (
            <ShownFields
              form={task.form}
              // before someone has the task there is nothing in its own fields
              fields={fields.filter((field) => task.status !== "NEW" || !field.editable)}
            />
          )}
          {assign !== undefined && assign.refusal === undefined && fields.some((field) => field.editable) ? (
            <p className={classes["note"]}>{t("task.take-first")}</p>
          ) : null}
        </>
      )}
    </div>
  );
}
