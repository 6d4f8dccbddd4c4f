import { Button, Group, Modal, NativeSelect, Stack } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PersonRow } from "../../engine/contract/index.ts";
import { leavingPlanQuery, directoryChange, personRowsQuery } from "../api/directory-queries.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import paneDetail from "../ui/pane-detail.module.css";
import { useToast } from "../ui/toast.tsx";
import classes from "./admin.module.css";
import { LeavingTasks } from "./leaving-tasks.tsx";

function LeavingForm(props: { readonly person: PersonRow; readonly onClose: () => void }) {
  const { person, onClose } = props;
  const { t } = useText();
  const toast = useToast();
  const [replacementId, setHeirId] = useState<number | null>(null);
  const people = useQuery(personRowsQuery);
  const plan = useQuery(leavingPlanQuery(person.id, replacementId));
  const leaving = useMutation(directoryChange("person.deactivate"));
  const others = (people.data ?? []).filter(({ id, active }) => active && id !== person.id);
  const heir = others.find(({ id }) => id === replacementId);
  const go = () => {
    const onSuccess = () => {
      toast(t("people.deactivated", { name: person.displayName }));
      onClose();
    };
    leaving.mutate({ personId: person.id, replacementId }, { onSuccess });
  };
  const total = plan.data === undefined ? 0 : Object.values(plan.data.counts).reduce((sum, count) => sum + count, 0);
  return (
    <Stack gap="md">
      <p>{t("people.leave-hint")}</p>
      {plan.data === undefined || total > 0 ? (
        <NativeSelect
          label={t("leaving.replacement")}
          description={total > 0 ? t("leaving.open", { count: total }) : undefined}
          value={String(replacementId ?? "")}
          data={[
            { value: "", label: t("leaving.to-queue") },
            ...others.map(({ id, displayName }) => ({ value: String(id), label: displayName })),
          ]}
          onChange={({ currentTarget: { value } }) => setHeirId(value === "" ? null : Number(value))}
        />
      ) : (
        <p className={paneDetail["quiet"]}>{t("leaving.none")}</p>
      )}
      {plan.data === undefined ? null : <LeavingTasks plan={plan.data} replacement={heir} />}
      <div role="alert" className={classes["problem"]}>
        {plan.isError ? errorText(plan.error, t) : leaving.isError ? errorText(leaving.error, t) : null}
      </div>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t("admin.cancel")}
        </Button>
        <Button
          color="red"
          loading={leaving.isPending}
          disabled={plan.data === undefined || plan.data.counts.stuck > 0}
          onClick={go}
        >
          {t("leaving.submit")}
        </Button>
      </Group>
    </Stack>
  );
}

/** Asks where a person's open tasks go before they leave, and shows what becomes of each. */
export function LeavingDialog(props: {
  readonly person: PersonRow;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { person, opened, onClose } = props;
  const { t } = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t("leaving.title", { name: person.displayName })}
      closeButtonProps={{ "aria-label": t("keys.close") }}
    >
      <LeavingForm person={person} onClose={onClose} />
    </Modal>
  );
}
