import { Alert } from "@mantine/core";
import { type SubmitEvent, useEffect, useId, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import type { FormDescription, FormField, FormIssue } from "../../engine/contract/index.ts";
import { IntrayError } from "../api/intray-error.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { DetailsList } from "../ui/details-list.tsx";
import { inputId, pathKey, pathOf } from "./field-path.ts";
import { FieldView } from "./field-view.tsx";
import classes from "./form.module.css";
import type { CustomView } from "./custom-view.ts";
import { type FormProps, FormFrameProvider, useForm } from "./form-context.ts";
import { layoutOf, pageOf, pagesOf } from "./form-pages.ts";
import { FormSections } from "./form-sections.tsx";
import { FormSteps } from "./form-steps.tsx";
import { FormTabs } from "./form-tabs.tsx";
import { readAt } from "./form-values.ts";
import { ProblemSummary } from "./problem-summary.tsx";
import { Reveals } from "./reveals.ts";
import { useComputed } from "./use-computed.ts";

function issuesOf(error: unknown): readonly FormIssue[] {
  if (!(error instanceof IntrayError) || error.code !== "values.invalid") return [];
  return error.details.issues ?? [];
}

/** Where a form's person is told what others changed meanwhile: it takes the focus when a form is refused for it. */
export function remoteChangesId(formId: string): string {
  return `${formId}-remote-changes`;
}

/** Read-only fields of a form, as details. */
export function ShownFields(props: { readonly form: FormDescription; readonly fields: readonly FormField[] }) {
  const { form, fields } = props;
  const seen = fields.filter(({ widget }) => widget.type !== "hidden");
  if (seen.length === 0) return null;
  const details = seen.map((field) => ({
    key: pathKey(pathOf(field)),
    title: field.title,
    widget: field.widget,
    value: readAt(form.values, pathOf(field)),
  }));
  return <DetailsList details={details} />;
}

/** What an author drew by hand, in the place of the generated fields. */
function OwnView(props: { readonly View: CustomView; readonly fields: readonly FormField[] }) {
  const { View, fields } = props;
  const { t } = useText();
  const { store, idOf, Field } = useForm();
  useSyncExternalStore(store.subscribe, () => store.problems);
  const values = useSyncExternalStore(store.subscribe, () => store.values);
  return (
    <View
      fields={fields}
      Field={Field}
      values={values}
      onChange={(path, value) => store.change(path, value)}
      problemOf={(path) => store.problem(path)?.message(t)}
      idOf={idOf}
    />
  );
}

/**
 * A form drawn from its description. `send` gets values that passed the instant checks; when it rejects with issues
 * they are shown at their fields, and what was typed stays.
 */
export function GeneratedForm(props: FormProps) {
  const { id, form, store, send } = props;
  const { t } = useText();
  const prefix = useId();
  const [reveals] = useState(() => new Reveals());
  const summary = useRef<HTMLDivElement>(null);
  const [refusals, setRefusals] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const sending = useRef(false);
  const problems = useSyncExternalStore(store.subscribe, () => store.problems);
  useEffect(() => store.rebase(form), [store, form]);
  useEffect(() => {
    if (refusals === 0) return;
    const remoteChanges = store.conflicts.length > 0 ? document.getElementById(remoteChangesId(id)) : null;
    (remoteChanges ?? summary.current)?.focus();
  }, [refusals, store, id]);

  const pages = useMemo(() => pagesOf(form.fields), [form]);
  const layout = props.View === undefined ? layoutOf(form, pages) : "own";
  const [asked, setPage] = useState(0);
  const page = Math.min(asked, pages.length - 1);
  useComputed(form, store, props.target);

  const frame = useMemo(
    () => ({ Field: FieldView, Form: GeneratedForm, store, reveals, prefix }),
    [store, reveals, prefix],
  );
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
      store.setServerErrors(issues);
      setFailure(issues.length === 0 && store.conflicts.length === 0 ? error : null);
      setRefusals((count) => count + 1);
    } finally {
      sending.current = false;
    }
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    // a decision is about the form as a whole, on whatever page one is
    const { submitter } = event.nativeEvent;
    if (submitter instanceof HTMLElement && submitter.dataset["decides"] !== undefined) void submit();
    else if (layout !== "steps" || page === pages.length - 1) void submit();
    else if (store.showProblems((pages[page]?.fields ?? []).map(pathOf))) setPage(page + 1);
    else setRefusals((count) => count + 1);
  };
  return (
    <form id={id} noValidate aria-label={props.label} className={classes["form"]} onSubmit={onSubmit}>
      <ProblemSummary
        boxRef={summary}
        problems={problems}
        fields={form.fields}
        onReveal={(path) => {
          flushSync(() => setPage(pageOf(pages, path)));
          reveals.reveal(path);
        }}
        idOf={(path) => inputId(prefix, path)}
      />
      {failure === null ? null : (
        <Alert ref={summary} tabIndex={-1} variant="outline" color="red" title={t("error.title")}>
          {errorText(failure, t)}
        </Alert>
      )}
      <FormFrameProvider value={frame}>
        {props.View === undefined ? null : <OwnView View={props.View} fields={pages.flatMap(({ fields }) => fields)} />}
        {layout === "tabs" ? <FormTabs label={props.label} pages={pages} current={page} onGo={setPage} /> : null}
        {layout === "below" ? <FormSections pages={pages} /> : null}
        {layout === "steps" ? (
          <FormSteps pages={pages} current={page} onGo={setPage}>
            {props.children}
          </FormSteps>
        ) : (
          props.children
        )}
      </FormFrameProvider>
    </form>
  );
}
