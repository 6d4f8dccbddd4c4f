import { type ReactNode, useState } from "react";
import type { FormDescription, TaskAction, TaskDetail } from "../../engine/contract/index.ts";
import { decisionFieldOf, isAskedByButtons, madeChoice } from "../../engine/contract/made-choice.ts";
import type { SentForm } from "../api/task-queries.ts";
import { DraftBack, DraftStatus } from "../forms/draft-status.tsx";
import { useDrafts } from "../forms/drafts.ts";
import { pathOf } from "../forms/field-path.ts";
import { GeneratedForm, remoteChangesId, ShownFields } from "../forms/generated-form.tsx";
import { OfferList } from "../forms/offer-list.tsx";
import { RemoteChangesPanel } from "../forms/remote-changes-panel.tsx";
import { useSubmitKeys } from "../forms/use-submit-keys.ts";
import { customViewOf } from "../views/index.ts";
import { DecisionBar } from "./decision-bar.tsx";
import { CompleteButtons, TaskBar } from "./task-bar.tsx";
import type { MadeDecision } from "./use-task-actions.ts";

export const taskFormId = "task-form";

const emptyForm = { version: 2, fields: [], schema: { type: "object" }, values: {} } as const;

/** The form of a task as a person fills it, and at the pane's foot what sends it. */
export function TaskForm(props: {
  readonly task: TaskDetail;
  readonly complete: TaskAction;
  readonly busy: boolean;
  readonly send: (sent: SentForm, decision: MadeDecision | null) => Promise<void>;
  /** The button that is about to send the form also takes the next task. */
  readonly onNext: () => void;
  /** What else there is to do, at the end of the bar. */
  readonly children: ReactNode;
}) {
  const { task, complete, busy, send, onNext } = props;
  const drafts = useDrafts();
  const form: FormDescription = task.form ?? emptyForm;
  const target = { taskId: task.id };
  const [generation, setGeneration] = useState(0);
  const kept = drafts.open(target, form, generation === 0 ? task.draft : null);
  const { store } = kept;
  const decision = decisionFieldOf(form.fields);
  const { part, widget } = decision ?? {};
  const reason = form.fields.find((field) => field.part === part && field.name === widget?.reason);
  useSubmitKeys(decision === undefined ? taskFormId : null, onNext);
  const sendDecided = async (sent: SentForm) => {
    if (decision === undefined) return send(sent, null);
    const choice = madeChoice(decision.widget, sent.values[decision.part]?.[decision.name]);
    const given = reason === undefined ? undefined : sent.values[reason.part]?.[reason.name];
    const why = choice?.reason === null || typeof given !== "string" ? null : given.trim();
    try {
      await send(sent, choice ? { ...choice, why: why === "" ? null : why } : null);
    } catch (error) {
      // nothing is decided
      store.change(pathOf(decision), undefined);
      throw error;
    }
  };
  const status = <DraftStatus target={target} form={kept} onReplaced={() => setGeneration((count) => count + 1)} />;
  return (
    <>
      <DraftBack key={generation} form={kept} />
      <RemoteChangesPanel id={remoteChangesId(taskFormId)} store={store} taskId={task.id} />
      <ShownFields form={form} fields={form.fields.filter((field) => !field.editable && field.computed !== true)} />
      <OfferList offers={task.offers} form={form} store={store} />
      <GeneratedForm
        key={generation}
        id={taskFormId}
        label={task.title}
        form={form}
        store={store}
        target={target}
        View={customViewOf(task.flowId, task.node)}
        send={(values, base) => sendDecided({ values, base })}
      >
        {null}
      </GeneratedForm>
      {decision === undefined ? (
        <TaskBar
          end={
            <>
              {status}
              {props.children}
            </>
          }
        >
          <CompleteButtons action={complete} formId={taskFormId} busy={busy} onNext={onNext} />
        </TaskBar>
      ) : (
        <DecisionBar
          key={`decision-${generation}`}
          task={task}
          field={decision}
          reason={reason}
          store={store}
          formId={taskFormId}
          busy={busy}
          status={status}
        >
          {props.children}
        </DecisionBar>
      )}
    </>
  );
}

/** Whether a form asks for nothing but a decision, so that who looks at it can decide. */
export function isDecisionAlone(form: FormDescription | null): boolean {
  const decision = form === null ? undefined : decisionFieldOf(form.fields);
  if (form === null || decision === undefined) return false;
  return form.fields.every(
    (field) => !field.editable || field.widget.type === "hidden" || isAskedByButtons(field, decision),
  );
}
