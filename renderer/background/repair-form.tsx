import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { BackgroundDetail, FormDescription } from "../../engine/contract/index.ts";
import { backgroundChange } from "../api/background-queries.ts";
import { FormStore } from "../forms/form-store.ts";
import { GeneratedForm } from "../forms/generated-form.tsx";
import { useText } from "../text/text-context.tsx";
import paneDetail from "../ui/pane-detail.module.css";
import { Part } from "../ui/part.tsx";
import { useToast } from "../ui/toast.tsx";

/** Data and record of a process in which something failed, to be put right. */
export function RepairForm(props: { readonly task: BackgroundDetail; readonly form: FormDescription }) {
  const { task, form } = props;
  const { t } = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const view = useSearch({ from: "/background" });
  const repairing = useMutation(backgroundChange("background.repair"));
  const [store] = useState(() => new FormStore(form));
  return (
    <Part title={t("background.repair")}>
      <p className={paneDetail["quiet"]}>{t("background.repair-hint")}</p>
      <GeneratedForm
        id="repair-form"
        label={t("background.repair")}
        form={form}
        store={store}
        send={async (values) => {
          await repairing.mutateAsync({ taskId: task.id, values });
          toast(t("background.retried", { title: task.title }));
          await navigate({ to: "/background", search: view });
        }}
      >
        <Button type="submit" size="xs" loading={repairing.isPending}>
          {t("background.repair")}
        </Button>
      </GeneratedForm>
    </Part>
  );
}
