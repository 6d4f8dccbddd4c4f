import { Kbd } from "@mantine/core";
import { IconArrowBackUp, IconCheck, IconUserPlus } from "@tabler/icons-react";
import { useEffect } from "react";
import type { Place, TaskAction, TaskActionName, TaskDetail } from "../../engine/contract/index.ts";
import { useDrafts } from "../forms/drafts.ts";
import { GeneratedForm, ShownFields } from "../forms/generated-form.tsx";
import { useMe } from "../people/me.ts";
import { useText } from "../text/text-context.tsx";
import { isCovered } from "../ui/is-typing.ts";
import { keyNames } from "../ui/key-names.ts";
import { ActionButton } from "./action-button.tsx";
import classes from "./task.module.css";
import { TaskHeader } from "./task-header.tsx";
import { taskDraftKey, useTaskActions } from "./use-task-actions.ts";

const formId = "task-form";

/** An action that fits where the task stands, permitted or not; what belongs to another moment is left out. */
function actionNow(task: TaskDetail, name: TaskActionName): TaskAction | undefined {
  return task.actions.find(({ action, refusal }) => action === name && refusal !== "wrong-status");
}

/** Ctrl+Enter sends the form, also from inside a text field. */
function useCompleteKey(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || isCovered()) return;
      const form = document.getElementById(formId);
      if (!(form instanceof HTMLFormElement)) return;
      event.preventDefault();
      form.requestSubmit();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

function Filling(props: {
  readonly task: TaskDetail;
  readonly complete: TaskAction;
  readonly actions: ReturnType<typeof useTaskActions>;
}) {
  const { task, complete, actions } = props;
  const { t } = useText();
  const drafts = useDrafts();
  useCompleteKey();
  const { ctrl, enter } = keyNames(t);
  const form = task.form ?? emptyForm;
  const store = drafts.open(taskDraftKey(task.id), form);
  return (
    <>
      <ShownFields form={form} fields={form.fields.filter((field) => !field.editable)} />
      <GeneratedForm id={formId} label={task.title} form={form} store={store} send={actions.complete}>
        <div className={classes["foot"]}>
          <ActionButton
            action={complete}
            icon={<IconCheck size={15} stroke={2} aria-hidden="true" />}
            variant="filled"
            busy={actions.busy}
          >
            {t("task.complete")}
          </ActionButton>
          <span className={classes["keys"]} aria-hidden="true">
            <Kbd>{ctrl}</Kbd> <Kbd>{enter}</Kbd>
          </span>
        </div>
      </GeneratedForm>
    </>
  );
}

const emptyForm = { version: 2, fields: [], schema: { type: "object" }, values: {} } as const;

/** A task opened: what it is, what to fill, what to do. */
export function TaskView(props: { readonly place: Place; readonly task: TaskDetail }) {
  const { place, task } = props;
  const { t } = useText();
  const actions = useTaskActions(place, task);
  const mine = task.owner?.id === useMe().id;
  const assign = mine ? undefined : actionNow(task, "assign");
  const unassign = actionNow(task, "unassign");
  const complete = actionNow(task, "complete");
  const open = task.status === "NEW" || task.status === "ASSIGNED";
  const filling = complete?.refusal === undefined ? complete : undefined;
  const fields = task.form?.fields ?? [];
  return (
    <div className={classes["task"]}>
      <TaskHeader task={task} />
      {open ? (
        <div className={classes["actions"]}>
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
        </div>
      ) : null}
      {filling !== undefined ? (
        <Filling task={task} complete={filling} actions={actions} />
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
