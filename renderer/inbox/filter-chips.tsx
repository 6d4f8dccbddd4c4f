import { Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { peopleQuery } from "../api/session-queries.ts";
import { flowsQuery } from "../api/task-queries.ts";
import { useText } from "../text/text-context.tsx";
import { filterLabel } from "./filter-label.ts";
import { filtersOf, withoutFilter } from "./filters-of.ts";
import classes from "./list-head.module.css";
import type { ListView } from "../lists/list-view.ts";

/** Each filter as a word that can be taken away. The search shows in its own field. */
export function FilterChips(props: { readonly view: ListView; readonly onViewChange: (view: ListView) => void }) {
  const { view, onViewChange } = props;
  const speech = useText();
  const flows = useQuery(flowsQuery).data ?? [];
  const people = useQuery(peopleQuery).data ?? [];
  const filters = filtersOf(view).filter((filter) => filter !== "text");
  if (filters.length === 0) return null;
  return (
    <div className={classes["chips"]}>
      {filters.map((filter) => {
        const words = filterLabel(view, filter, { flows, people }, speech);
        return (
          <Button
            key={filter}
            variant="light"
            size="compact-xs"
            aria-label={speech.t("list.filter-remove", { filter: words })}
            rightSection={<IconX size={12} aria-hidden="true" />}
            onClick={() => onViewChange(withoutFilter(view, filter))}
          >
            {words}
          </Button>
        );
      })}
    </div>
  );
}
