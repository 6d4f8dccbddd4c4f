import { ActionIcon, Indicator, Popover } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { peopleQuery } from "../api/session-queries.ts";
import { flowsQuery } from "../api/task-queries.ts";
import { useText } from "../text/text-context.tsx";
import { ColumnFilter } from "./column-filter.tsx";
import { FilterSelect } from "./filter-select.tsx";
import { filtersOf, withoutFilter } from "./filters-of.ts";
import classes from "./list-head.module.css";
import type { FieldView, ListView } from "../lists/list-view.ts";
import { createdFilters, dueFilters } from "../lists/time-ranges.ts";
import { createdTexts, dueTexts } from "./time-texts.ts";

interface Props {
  readonly view: ListView;
  readonly onViewChange: (view: ListView) => void;
}

/** What narrows a list: flow, task, person, dates, and the fields that the flow's author marked as columns. */
function Filters({ view, onViewChange }: Props) {
  const { t } = useText();
  const flows = useQuery(flowsQuery).data ?? [];
  const people = useQuery(peopleQuery).data ?? [];
  const flow = flows.find(({ id }) => id === view.flow);
  const choose = (name: "flow" | "node" | "due" | "created" | "starter", value: string | number | null) => {
    const others = withoutFilter(view, name);
    onViewChange(value === null ? others : { ...others, [name]: value });
  };
  const want = (key: string, wanted: FieldView | undefined) => {
    const others = withoutFilter(view, `field ${key}`);
    onViewChange(wanted === undefined ? others : { ...others, fields: { ...others.fields, [key]: wanted } });
  };
  return (
    <div className={classes["filters"]}>
      <FilterSelect
        label={t("list.filter-flow")}
        choices={flows.map(({ id, title }) => ({ value: id, label: title }))}
        value={view.flow ?? null}
        onChoose={(value) => choose("flow", value)}
      />
      {flow === undefined ? null : (
        <FilterSelect
          label={t("list.filter-node")}
          choices={flow.nodes.map(({ name, title }) => ({ value: name, label: title }))}
          value={view.node ?? null}
          onChoose={(value) => choose("node", value)}
        />
      )}
      <FilterSelect
        label={t("list.filter-starter")}
        any={t("list.filter-starter-any")}
        choices={people.map(({ id, displayName }) => ({ value: String(id), label: displayName }))}
        value={view.starter === undefined ? null : String(view.starter)}
        onChoose={(value) => choose("starter", value === null ? null : Number(value))}
      />
      <FilterSelect
        label={t("list.filter-due")}
        any={t("list.filter-time-any")}
        choices={dueFilters.map((value) => ({ value, label: t(dueTexts[value]) }))}
        value={view.due ?? null}
        onChoose={(value) => choose("due", value)}
      />
      <FilterSelect
        label={t("list.filter-created")}
        any={t("list.filter-time-any")}
        choices={createdFilters.map((value) => ({ value, label: t(createdTexts[value]) }))}
        value={view.created ?? null}
        onChoose={(value) => choose("created", value)}
      />
      {flow?.columns.map((column) => {
        const key = `${column.part}:${column.name}`;
        return (
          <ColumnFilter
            key={key}
            column={column}
            filter={view.fields?.[key]}
            onFilter={(wanted) => want(key, wanted)}
          />
        );
      })}
    </div>
  );
}

/** Opens the filters; a dot says that there are some. */
export function FilterButton(props: Props) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const count = filtersOf(props.view).filter((name) => name !== "text").length;
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      withinPortal={false}
      trapFocus
      returnFocus
      shadow="md"
    >
      <Indicator disabled={count === 0} size={7} offset={3}>
        <Popover.Target>
          <ActionIcon
            variant="default"
            size="md"
            aria-label={t("list.filter")}
            title={t("list.filter")}
            onClick={() => setOpen(!open)}
          >
            <IconFilter size={15} stroke={1.6} aria-hidden="true" />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown aria-label={t("list.filter")}>
        <Filters {...props} />
      </Popover.Dropdown>
    </Popover>
  );
}
