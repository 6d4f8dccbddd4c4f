import { ActionIcon, Indicator, Popover, Select, TextInput } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { flowsQuery } from "../api/task-queries.ts";
import { useText } from "../text/text-context.tsx";
import { dueTexts } from "./due-texts.ts";
import classes from "./list-head.module.css";
import { dueFilters, filtersOf, type ListView, withoutFilter } from "./list-view.ts";

/** What narrows a list: flow, task, due date, and the fields that the flow's author marked as columns. */
export function FilterButton(props: { readonly view: ListView; readonly onLook: (view: ListView) => void }) {
  const { view, onLook } = props;
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const flows = useQuery(flowsQuery).data ?? [];
  const flow = flows.find(({ id }) => id === view.flow);
  const choose = (name: "flow" | "node" | "due", value: string | null) => {
    const others = withoutFilter(view, name);
    onLook(value === null ? others : { ...others, [name]: value });
  };
  const contain = (key: string, value: string) => {
    const others = withoutFilter(view, `field ${key}`);
    onLook(value === "" ? others : { ...others, fields: { ...others.fields, [key]: value } });
  };
  const textColumns = flow?.columns.filter(({ widget }) => widget.type === "text" || widget.type === "choice") ?? [];
  const count = filtersOf(view).filter((name) => name !== "text").length;
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
        <div className={classes["filters"]}>
          <Select
            size="xs"
            label={t("list.filter-flow")}
            placeholder={t("list.filter-any")}
            data={flows.map(({ id, title }) => ({ value: id, label: title }))}
            value={view.flow ?? null}
            onChange={(value) => choose("flow", value)}
            comboboxProps={{ withinPortal: false }}
            clearable
            clearButtonProps={{ "aria-label": t("form.clear", { title: t("list.filter-flow") }) }}
          />
          {flow === undefined ? null : (
            <Select
              size="xs"
              label={t("list.filter-node")}
              placeholder={t("list.filter-any")}
              data={flow.nodes.map(({ name, title }) => ({ value: name, label: title }))}
              value={view.node ?? null}
              onChange={(value) => choose("node", value)}
              comboboxProps={{ withinPortal: false }}
              clearable
              clearButtonProps={{ "aria-label": t("form.clear", { title: t("list.filter-node") }) }}
            />
          )}
          <Select
            size="xs"
            label={t("list.filter-due")}
            placeholder={t("list.filter-due-any")}
            data={dueFilters.map((value) => ({ value, label: t(dueTexts[value]) }))}
            value={view.due ?? null}
            onChange={(value) => choose("due", value)}
            comboboxProps={{ withinPortal: false }}
            clearable
            clearButtonProps={{ "aria-label": t("form.clear", { title: t("list.filter-due") }) }}
          />
          {textColumns.map(({ part, name, title }) => (
            <TextInput
              key={`${part}:${name}`}
              size="xs"
              label={t("list.filter-contains", { title })}
              value={view.fields?.[`${part}:${name}`] ?? ""}
              maxLength={200}
              onChange={(event) => contain(`${part}:${name}`, event.currentTarget.value)}
            />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
