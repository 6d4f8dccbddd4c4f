import { Button, Modal } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { FormValues, RecordRef, Startable, StartForm } from "../../engine/contract/index.ts";
import { call } from "../api/client.ts";
import { keys } from "../api/keys.ts";
import { startFormQuery } from "../api/start-queries.ts";
import { useText } from "../text/text-context.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import { useDrafts } from "./drafts.ts";
import { useForm } from "./form-context.ts";
import { FormStore } from "./form-store.ts";

/** Makes a record by starting the flow that makes such records, without leaving the form that needs it. */
export function CreateRecord(props: {
  readonly start: Startable;
  readonly title: string;
  readonly onClose: () => void;
  readonly onCreated: (record: RecordRef) => void;
}) {
  const { start, title, onClose, onCreated } = props;
  const { t } = useText();
  const form = useQuery(startFormQuery(start.flowId, start.node));
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      // a form inside another one would send both
      onSubmit={(event) => event.stopPropagation()}
      closeButtonProps={{ "aria-label": t("dialog.close") }}
    >
      {form.isError ? (
        <ErrorState error={form.error} onRetry={() => void form.refetch()} />
      ) : form.isPending ? (
        <SkeletonLines label={t("app.loading")} />
      ) : (
        <Filling start={form.data} title={title} onCreated={onCreated} />
      )}
    </Modal>
  );
}

function Filling(props: {
  readonly start: StartForm;
  readonly title: string;
  readonly onCreated: (record: RecordRef) => void;
}) {
  const { start, title, onCreated } = props;
  const { flowId, node, form, draft } = start;
  const { t } = useText();
  const { Form, store: outer } = useForm();
  const client = useQueryClient();
  const drafts = useDrafts();
  const target = { flowId, node };
  // a form that makes what it is itself about: the inner one must not be the outer one
  const isSame = drafts.get(target)?.store === outer;
  const own = useMemo(() => new FormStore(form), [form]);
  const kept = isSame ? null : drafts.open(target, form, draft);
  const send = async (values: FormValues) => {
    kept?.autosave.pause();
    const starting = call("process.start", { flowId, node, values });
    const { processId } = await starting.catch((error: unknown) => {
      kept?.autosave.resume();
      throw error;
    });
    if (kept !== null) drafts.sent(target);
    client.removeQueries({ queryKey: keys.startForm(flowId, node) });
    const { artifact } = await call("process.overview", { processId });
    if (artifact !== null) onCreated({ type: artifact.type, id: artifact.id, label: artifact.label });
  };
  return (
    <Form id="record-form" label={title} form={form} store={kept?.store ?? own} target={{ flowId, node }} send={send}>
      <div>
        <Button type="submit" size="xs">
          {t("relation.create-do")}
        </Button>
      </div>
    </Form>
  );
}
