import { Anchor, Button } from "@mantine/core";
import { IconPlayerPlay, IconPlus } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { FormValues, StartForm } from "../../engine/contract/index.ts";
import { keys } from "../api/keys.ts";
import { startFormQuery, startProcess } from "../api/start-queries.ts";
import { FlowPreview } from "../diagram/flow-part.tsx";
import { DraftBack, DraftStatus } from "../forms/draft-status.tsx";
import { useDrafts } from "../forms/drafts.ts";
import { GeneratedForm, ShownFields } from "../forms/generated-form.tsx";
import { useSubmitKeys } from "../forms/use-submit-keys.ts";
import { OfferList } from "../forms/offer-list.tsx";
import { useText } from "../text/text-context.tsx";
import { customViewOf } from "../views/index.ts";
import { KeyHint } from "../ui/key-hint.tsx";
import { BackLabel } from "../ui/back-link.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import panes from "../ui/panes.module.css";
import { ScreenTitle } from "../ui/screen-title.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import { useToast } from "../ui/toast.tsx";
import classes from "./start.module.css";

/** Beside the list, while nothing is chosen. */
export function NothingToStart() {
  const { t } = useText();
  return (
    <EmptyState icon={<IconPlus size={32} stroke={1.3} />} title={t("start.choose")} hint={t("start.choose-hint")} />
  );
}

const formId = "start-form";

function Starting(props: { readonly start: StartForm }) {
  const { flowId, node, flowTitle, title, description, form, draft, offers } = props.start;
  const { t } = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const client = useQueryClient();
  const drafts = useDrafts();
  const starting = useMutation(startProcess);
  useSubmitKeys(formId);
  const target = { flowId, node };
  const [generation, setGeneration] = useState(0);
  const kept = drafts.open(target, form, generation === 0 ? draft : null);
  const send = async (values: FormValues) => {
    kept.autosave.pause();
    const { processId } = await starting.mutateAsync({ flowId, node, values }).catch((error: unknown) => {
      kept.autosave.resume();
      throw error;
    });
    drafts.sent(target);
    client.removeQueries({ queryKey: keys.startForm(flowId, node) });
    void client.invalidateQueries({ queryKey: keys.startables });
    toast(t("start.started", { title: flowTitle }));
    await navigate({ to: "/process/$processId", params: { processId } });
  };
  return (
    <div className={classes["starting"]}>
      <ScreenTitle screen={flowTitle} />
      <header className={classes["header"]}>
        <h1 className={classes["title"]}>{flowTitle}</h1>
        {title === flowTitle ? null : <p className={classes["step"]}>{title}</p>}
        <p className={classes["description"]}>{description}</p>
      </header>
      <FlowPreview flowId={flowId} />
      <ShownFields form={form} fields={form.fields.filter((field) => !field.editable && field.computed !== true)} />
      <DraftBack key={generation} form={kept} />
      <OfferList offers={offers} form={form} store={kept.store} />
      <GeneratedForm
        key={`form-${generation}`}
        id={formId}
        label={flowTitle}
        form={form}
        store={kept.store}
        target={target}
        View={customViewOf(flowId, node)}
        send={send}
      >
        <div className={classes["foot"]}>
          <Button
            type="submit"
            size="xs"
            loading={starting.isPending}
            leftSection={<IconPlayerPlay size={15} stroke={1.8} aria-hidden="true" />}
            rightSection={<KeyHint />}
          >
            {t("start.submit")}
          </Button>
          <DraftStatus target={target} form={kept} onReplaced={() => setGeneration((count) => count + 1)} />
        </div>
      </GeneratedForm>
    </div>
  );
}

function StartContent(props: { readonly flowId: string; readonly node: string }) {
  const { t } = useText();
  const start = useQuery(startFormQuery(props.flowId, props.node));
  if (start.isError) return <ErrorState error={start.error} onRetry={() => void start.refetch()} />;
  if (start.isPending) return <SkeletonLines label={t("start.loading")} />;
  return <Starting start={start.data} />;
}

/** The form that starts a process. */
export function StartFormScreen() {
  const { t } = useText();
  const { flowId, node } = useParams({ from: "/start/$flowId/$node" });
  return (
    <section className={classes["screen"]} aria-label={t("task.form")}>
      <Anchor size="sm" className={panes["back"] ?? ""} renderRoot={(rest) => <Link to="/start" {...rest} />}>
        <BackLabel>{t("start.list-back")}</BackLabel>
      </Anchor>
      <StartContent key={JSON.stringify([flowId, node])} flowId={flowId} node={node} />
    </section>
  );
}
