import { Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { flowsQuery } from "../api/task-queries.ts";
import { useText } from "../text/text-context.tsx";
import { dueTexts } from "./due-texts.ts";
import classes from "./list-head.module.css";
import { filtersOf, type ListView, withoutFilter } from "./list-view.ts";

/** Each filter as a word that can be taken away. The search shows in its own field. */
export function FilterChips(props: { readonly view: ListView; readonly onLook: (view: ListView) => void }) {
  const { view, onLook } = props;
  const { t } = useText();
  const flows = useQuery(flowsQuery).data ?? [];
  const flow = flows.find(({ id }) => id === view.flow);
  const filters = filtersOf(view).filter((filter) => filter !== "text");
  if (filters.length === 0) return null;
  const wordsOf = (filter: (typeof filters)[number]): string => {
    if (filter === "flow") return flow?.title ?? view.flow ?? "";
    if (filter === "node") return flow?.nodes.find(({ name }) => name === view.node)?.title ?? view.node ?? "";
    if (filter === "due") return view.due === undefined ? "" : t(dueTexts[view.due]);
    const key = filter.slice("field ".length);
    const column = flow?.columns.find(({ part, name }) => `${part}:${name}` === key);
    return `${column?.title ?? key}: ${view.fields?.[key] ?? ""}`;
  };
  return (
    <div className={classes["chips"]}>
      {filters.map((filter) => {
        const words = wordsOf(filter);
        return (
          <Button
            key={filter}
            variant="light"
            size="compact-xs"
            aria-label={t("list.filter-remove", { filter: words })}
            rightSection={<IconX size={12} aria-hidden="true" />}
            onClick={() => onLook(withoutFilter(view, filter))}
          >
            {words}
          </Button>
        );
      })}
    </div>
  );
}
