import { Button, Group, Modal } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { RequestCopy } from "../../engine/contract/index.ts";
import { call } from "../api/client.ts";
import { startFormQuery } from "../api/start-queries.ts";
import { useDrafts } from "../forms/drafts.ts";
import { FormStore } from "../forms/form-store.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { useToast } from "../ui/toast.tsx";

/** Opens the form of a new request with the values of one that was made; asks first where another one was begun. */
export function useCopyRequest(processId: number) {
  const { t } = useText();
  const toast = useToast();
  const client = useQueryClient();
  const navigate = useNavigate();
  const drafts = useDrafts();
  const [asking, setAsking] = useState<RequestCopy | null>(null);
  const formOf = ({ flowId, node }: RequestCopy) =>
    client.fetchQuery({ ...startFormQuery(flowId, node), staleTime: 0 });
  const open = async (copy: RequestCopy) => {
    const { flowId, node, values, withoutFiles } = copy;
    const { form } = await formOf(copy);
    const store = new FormStore(form, { values, base: form.values });
    drafts.resume({ flowId, node }, { store });
    setAsking(null);
    await navigate({ to: "/start/$flowId/$node", params: { flowId, node } });
    toast(
      withoutFiles.length === 0
        ? t("requests.copied")
        : t("requests.copied-without", { titles: withoutFiles.join(", ") }),
    );
  };
  const copying = useMutation({
    mutationFn: async () => {
      const copy = await call("request.copy", { processId });
      const { draft } = await formOf(copy);
      const begun = drafts.get(copy)?.store.isDirty ?? draft !== null;
      if (begun) setAsking(copy);
      else await open(copy);
    },
    onError: (error) => toast(errorText(error, t), "problem"),
  });
  const replacing = useMutation({ mutationFn: open, onError: (error) => toast(errorText(error, t), "problem") });
  return {
    isPending: copying.isPending,
    begin: () => copying.mutate(),
    asking,
    replace: () => {
      if (asking !== null) replacing.mutate(asking);
    },
    leave: () => setAsking(null),
  };
}

/** Asks before what was begun and not sent is lost. */
export function CopyOverDialog(props: { readonly copy: ReturnType<typeof useCopyRequest> }) {
  const { asking, replace, leave } = props.copy;
  const { t } = useText();
  return (
    <Modal
      opened={asking !== null}
      onClose={leave}
      title={t("requests.copy-over-title")}
      closeButtonProps={{ "aria-label": t("dialog.close") }}
    >
      <p>{t("requests.copy-over")}</p>
      <Group justify="flex-end" mt="md">
        <Button variant="default" size="xs" data-autofocus onClick={leave}>
          {t("requests.message-cancel")}
        </Button>
        <Button size="xs" onClick={replace}>
          {t("requests.copy-over-do")}
        </Button>
      </Group>
    </Modal>
  );
}
