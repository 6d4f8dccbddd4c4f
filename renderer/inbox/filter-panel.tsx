import { useQuery } from "@tanstack/react-query";
import { type RefObject, useEffect, useRef } from "react";
import { peopleQuery } from "../api/session-queries.ts";
import { flowsQuery } from "../api/task-queries.ts";
import { useText } from "../text/text-context.tsx";
import { ColumnFilter } from "./column-filter.tsx";
import { FilterSelect } from "./filter-select.tsx";
import { withoutFilter } from "./filters-of.ts";
import classes from "./list-head.module.css";
import type { FieldView, ListView } from "../lists/list-view.ts";
import { createdFilters, dueFilters } from "../lists/time-ranges.ts";
import { createdTexts, dueTexts } from "./time-texts.ts";

export const filterPanelId = "list-filters";

interface Props {
  readonly view: ListView;
  readonly onViewChange: (view: ListView) => void;
}

/** What narrows a list: flow, task, person, dates, and the fields that the flow's author marked as columns. */
export function FilterPanel({ view, onViewChange, onClose }: Props & { readonly onClose: () => void }) {
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
  const panel = useRef<HTMLFieldSetElement>(null);
  usePanelKeys(panel, onClose);
  return (
    <fieldset ref={panel} id={filterPanelId} aria-label={t("list.filter")} className={classes["filters"]}>
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
    </fieldset>
  );
}

/** The keyboard goes to the first filter; Escape closes them all. */
function usePanelKeys(panel: RefObject<HTMLElement | null>, onClose: () => void): void {
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  }, [onClose]);
  useEffect(() => {
    const element = panel.current;
    const onKeyDown = ({ key, target }: KeyboardEvent) => {
      // the first Escape is for choices that are open
      const isOpen = target instanceof Element && target.getAttribute("aria-expanded") === "true";
      if (key === "Escape" && !isOpen) latest.current();
    };
    element?.querySelector("input")?.focus();
    element?.addEventListener("keydown", onKeyDown);
    return () => element?.removeEventListener("keydown", onKeyDown);
  }, [panel]);
}
