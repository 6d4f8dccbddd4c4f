import { Button, Group, Modal, Select, Text, Textarea } from "@mantine/core";
import { IconArrowUpCircle } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { MigrationChoices, MigrationSource, ProcessOverview } from "../../engine/contract/index.ts";
import { call } from "../api/client.ts";
import { keys } from "../api/keys.ts";
import { migrationChoicesQuery } from "../api/process-queries.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import { useToast } from "../ui/toast.tsx";

type Mapping = Readonly<Record<string, string>>;

/** Where the open tasks of one node go: where they are, unless somebody chooses. */
function Source(props: {
  readonly source: MigrationSource;
  readonly targets: MigrationChoices["targets"];
  readonly chosen: string | undefined;
  readonly onChoose: (node: string | null) => void;
}) {
  const { source, targets, chosen, onChoose } = props;
  const { node, title, tasks, obsolete } = source;
  const { t } = useText();
  // a step that is of another kind by now is another one, whatever it is called
  const others = targets.filter((target) => obsolete || target.node !== node);
  return (
    <Select
      label={t("migrate.source", { title, count: tasks })}
      description={obsolete ? t("migrate.obsolete") : null}
      placeholder={t(obsolete ? "migrate.waits" : "migrate.stays")}
      data={others.map((one) => ({ value: one.node, label: one.title }))}
      value={chosen ?? null}
      onChange={onChoose}
      clearable
      searchable
      nothingFoundMessage={t("form.no-match")}
      mt="sm"
    />
  );
}

function Choices(props: { readonly processId: number; readonly choices: MigrationChoices; onClose: () => void }) {
  const { processId, choices, onClose } = props;
  const { from, to, sources, targets } = choices;
  const { t } = useText();
  const toast = useToast();
  const client = useQueryClient();
  const [mapping, setMapping] = useState<Mapping>({});
  const [reason, setReason] = useState("");
  const needsReason = sources.some((source) => source.needsReason && mapping[source.node] !== undefined);
  const migrating = useMutation({
    mutationFn: () => call("process.migrate", { processId, mapping, ...(needsReason ? { reason } : {}) }),
    onSuccess: () => {
      toast(t("migrate.done", { version: to }));
      onClose();
    },
    onError: (error) => toast(errorText(error, t), "problem"),
    onSettled: () => client.invalidateQueries({ queryKey: keys.process(processId) }),
  });
  const choose = (node: string, target: string | null) => {
    const { [node]: _before, ...others } = mapping;
    setMapping(target === null ? others : { ...others, [node]: target });
  };
  return (
    <>
      <p>{t("migrate.explained", { from, to })}</p>
      {sources.map((source) => (
        <Source
          key={source.node}
          source={source}
          targets={targets}
          chosen={mapping[source.node]}
          onChoose={(target) => choose(source.node, target)}
        />
      ))}
      {needsReason ? (
        <Textarea
          label={t("migrate.reason")}
          description={t("migrate.reason-hint")}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          maxLength={1_000}
          autosize
          required
          mt="sm"
        />
      ) : null}
      <Text size="xs" c="dimmed" mt="md">
        {t("migrate.moves")}
      </Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" size="xs" onClick={onClose}>
          {t("migrate.not-now")}
        </Button>
        <Button
          size="xs"
          loading={migrating.isPending}
          disabled={needsReason && reason.trim() === ""}
          onClick={() => migrating.mutate()}
        >
          {t("migrate.do")}
        </Button>
      </Group>
    </>
  );
}

function Plan(props: { readonly processId: number; readonly onClose: () => void }) {
  const { processId, onClose } = props;
  const { t } = useText();
  const choices = useQuery(migrationChoicesQuery(processId));
  if (choices.isError) return <ErrorState error={choices.error} onRetry={() => void choices.refetch()} />;
  if (choices.isPending) return <SkeletonLines label={t("process.loading")} />;
  return <Choices processId={processId} choices={choices.data} onClose={onClose} />;
}

/** Moves a running process to its flow's present version, for those who manage it, and its tasks where they choose. */
export function MigrateProcess(props: { readonly process: ProcessOverview }) {
  const { process } = props;
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const action = process.actions.find((one) => one.action === "migrate");
  if (action === undefined || action.refusal !== undefined) return null;
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconArrowUpCircle size={15} stroke={1.8} aria-hidden="true" />}
        onClick={() => setAsking(true)}
      >
        {t("migrate.ask")}
      </Button>
      <Modal
        opened={asking}
        onClose={close}
        title={t("migrate.title")}
        closeButtonProps={{ "aria-label": t("dialog.close") }}
      >
        <Plan processId={process.id} onClose={close} />
      </Modal>
    </>
  );
}
