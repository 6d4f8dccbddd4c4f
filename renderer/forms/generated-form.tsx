import { Alert } from "@mantine/core";
import { type FormEvent, useEffect, useId, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { FormDescription, FormField, FormIssue } from "../../engine/contract/index.ts";
import { IntrayError } from "../api/intray-error.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { DetailsList } from "../ui/details-list.tsx";
import { inputId, pathKey, pathOf } from "./field-path.ts";
import { FieldView } from "./field-view.tsx";
import classes from "./form.module.css";
import { type FormProps, FormFrameProvider } from "./form-context.ts";
import { FormSections } from "./form-sections.tsx";
import { readAt } from "./form-values.ts";
import { ProblemSummary } from "./problem-summary.tsx";

function issuesOf(error: unknown): readonly FormIssue[] {
  if (!(error instanceof IntrayError) || error.code !== "values.invalid") return [];
  return error.details.issues ?? [];
}

/** Where a form's person is told what others changed meanwhile: it takes the focus when a form is refused for it. */
export function meanwhileId(formId: string): string {
  return `${formId}-meanwhile`;
}

/** Read-only fields of a form, as details. */
export function ShownFields(props: { readonly form: FormDescription; readonly fields: readonly FormField[] }) {
  const { form, fields } = props;
  if (fields.length === 0) return null;
  const details = fields.map((field) => ({
    key: pathKey(pathOf(field)),
    title: field.title,
    widget: field.widget,
    value: readAt(form.values, pathOf(field)),
  }));
  return <DetailsList details={details} />;
}

/**
 * A form drawn from its description. `send` gets values that passed the instant checks; when it rejects with issues
 * they are shown at their fields, and what was typed stays.
 */
export function GeneratedForm(props: FormProps) {
  const { id, form, store, send } = props;
  const { t } = useText();
  const prefix = useId();
  const summary = useRef<HTMLDivElement>(null);
  const [refusals, setRefusals] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const sending = useRef(false);
  const problems = useSyncExternalStore(store.subscribe, () => store.problems);
  useEffect(() => store.renew(form), [store, form]);
  useEffect(() => {
    if (refusals === 0) return;
    const meanwhile = store.conflicts.length > 0 ? document.getElementById(meanwhileId(id)) : null;
    (meanwhile ?? summary.current)?.focus();
  }, [refusals, store, id]);

  const frame = useMemo(() => ({ Field: FieldView, Form: GeneratedForm, store, prefix }), [store, prefix]);
  const submit = async () => {
    if (sending.current) return;
    setFailure(null);
    const values = store.submit();
    if (values === null) {
      setRefusals((count) => count + 1);
      return;
    }
    sending.current = true;
    try {
      await send(values, store.base);
    } catch (error) {
      const issues = issuesOf(error);
      store.refuse(issues);
      setFailure(issues.length === 0 && store.conflicts.length === 0 ? error : null);
      setRefusals((count) => count + 1);
    } finally {
      sending.current = false;
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };
  return (
    <form id={id} noValidate aria-label={props.label} className={classes["form"]} onSubmit={onSubmit}>
      <ProblemSummary
        boxRef={summary}
        problems={problems}
        fields={form.fields}
        idOf={(path) => inputId(prefix, path)}
      />
      {failure === null ? null : (
        <Alert ref={summary} tabIndex={-1} variant="outline" color="red" title={t("error.title")}>
          {errorText(failure, t)}
        </Alert>
      )}
      <FormFrameProvider value={frame}>
        <FormSections fields={form.fields.filter((field) => field.editable)} />
      </FormFrameProvider>
      {props.children}
    </form>
  );
}
