import { Button, Group, Modal, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Person, TaskDetail } from "../../engine/contract/index.ts";
import { candidatesQuery } from "../api/task-queries.ts";
import { useText } from "../text/text-context.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";

function Choice(props: { readonly people: readonly Person[]; readonly onReassign: (person: Person) => void }) {
  const { people, onReassign } = props;
  const { t } = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const person = people.find(({ id }) => String(id) === chosen);
  if (people.length === 0) return <p>{t("task.reassign-nobody")}</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (person !== undefined) onReassign(person);
      }}
    >
      <Select
        data-autofocus
        label={t("task.reassign-who")}
        data={people.map(({ id, displayName }) => ({ value: String(id), label: displayName }))}
        value={chosen}
        onChange={setChosen}
        searchable
        nothingFoundMessage={t("form.no-match")}
      />
      <Group justify="flex-end" mt="md">
        <Button type="submit" size="xs" disabled={person === undefined}>
          {t("task.reassign-do")}
        </Button>
      </Group>
    </form>
  );
}

/** Whom the task is to be given to. */
export function ReassignDialog(props: {
  readonly task: TaskDetail;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onReassign: (person: Person) => void;
}) {
  const { task, opened, onClose, onReassign: onGive } = props;
  const { t } = useText();
  const people = useQuery({ ...candidatesQuery(task.id), enabled: opened, staleTime: 0 });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("task.reassign-title", { title: task.title })}
      closeButtonProps={{ "aria-label": t("dialog.close") }}
    >
      {people.isError ? (
        <ErrorState error={people.error} onRetry={() => void people.refetch()} />
      ) : people.isPending ? (
        <SkeletonLines label={t("app.loading")} />
      ) : (
        <Choice people={people.data} onReassign={onGive} />
      )}
    </Modal>
  );
}
