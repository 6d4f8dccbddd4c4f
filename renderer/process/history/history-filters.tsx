import { Button, Select } from "@mantine/core";
import { IconSortAscending, IconSortDescending } from "@tabler/icons-react";
import type { HistoryFilter, HistoryKind, HistorySummary } from "../../../engine/contract/index.ts";
import { useText } from "../../text/text-context.tsx";
import classes from "./history.module.css";

const kindTexts = {
  course: "history.kind-course",
  work: "history.kind-work",
  change: "history.kind-change",
  problem: "history.kind-problem",
  correction: "history.kind-correction",
  talk: "history.kind-talk",
} as const satisfies Record<HistoryKind, string>;

/** Narrows a history to a person, a kind of event, a field; and turns it round. */
export function HistoryFilters(props: {
  readonly summary: HistorySummary;
  readonly filter: HistoryFilter;
  readonly newestFirst: boolean;
  readonly onFilter: (filter: HistoryFilter) => void;
  readonly onTurn: () => void;
}) {
  const { summary, filter, newestFirst, onFilter, onTurn } = props;
  const { t } = useText();
  const choose = (name: keyof HistoryFilter, value: string | null) => {
    const { [name]: _before, ...others } = filter;
    const chosen = name === "person" ? Number(value) : value;
    onFilter(value === null ? others : { ...others, [name]: chosen });
  };
  const select = (name: keyof HistoryFilter, label: string, data: { value: string; label: string }[]) => (
    <Select
      size="xs"
      aria-label={label}
      placeholder={label}
      data={data}
      value={filter[name] === undefined ? null : String(filter[name])}
      onChange={(value) => choose(name, value)}
      clearable
      searchable={data.length > 12}
      clearButtonProps={{ "aria-label": t("form.clear", { title: label }) }}
      className={classes["filter"]}
    />
  );
  const Icon = newestFirst ? IconSortDescending : IconSortAscending;
  return (
    <div className={classes["filters"]}>
      {select(
        "person",
        t("history.filter-person"),
        summary.people.map(({ id, displayName }) => ({ value: String(id), label: displayName })),
      )}
      {select(
        "kind",
        t("history.filter-kind"),
        summary.kinds.map((kind) => ({ value: kind, label: t(kindTexts[kind]) })),
      )}
      {select(
        "field",
        t("history.filter-field"),
        summary.fields.map(({ name, title }) => ({ value: name, label: title })),
      )}
      <Button
        size="xs"
        variant="default"
        leftSection={<Icon size={15} stroke={1.6} aria-hidden="true" />}
        onClick={onTurn}
      >
        {t(newestFirst ? "history.newest-first" : "history.oldest-first")}
      </Button>
    </div>
  );
}
