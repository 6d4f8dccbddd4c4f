import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { TaskListName } from "../../engine/contract/index.ts";
import { taskCountQuery } from "../api/task-queries.ts";
import { taskListTexts } from "../text/status-text.ts";
import { useText } from "../text/text-context.tsx";
import panes from "../ui/panes.module.css";
import { useNow } from "../ui/now.ts";
import { ArrangeMenu } from "./arrange-menu.tsx";
import { FilterButton, filterButtonId } from "./filter-button.tsx";
import { FilterPanel } from "./filter-panel.tsx";
import { FilterChips } from "./filter-chips.tsx";
import classes from "./list-head.module.css";
import { ListSearch } from "../ui/list-search.tsx";
import { type ListView, queryOf } from "../lists/list-view.ts";

/** What the list is, how many it has, and how it is looked at. */
export function ListHead(props: {
  readonly listName: TaskListName;
  readonly view: ListView;
  readonly onViewChange: (view: ListView) => void;
}) {
  const { listName, view, onViewChange: onLook } = props;
  const { t, formats } = useText();
  const [filtering, setFiltering] = useState(false);
  const close = () => {
    setFiltering(false);
    document.getElementById(filterButtonId)?.focus();
  };
  const now = useNow();
  // to the minute, so that counting doesn't begin anew at every look
  const { filter } = queryOf(view, now - (now % 60_000));
  const count = useQuery(taskCountQuery(listName, filter)).data;
  return (
    <div className={panes["head"]}>
      <div className={classes["line"]}>
        <h1 id="place-title" className={panes["title"]}>
          {t(taskListTexts[listName].title)}
        </h1>
        <output className={classes["count"]}>
          {count === undefined
            ? ""
            : count.more
              ? t("list.count-more", { count: formats.number(count.count) })
              : t("list.count", { count: count.count })}
        </output>
      </div>
      <div className={classes["tools"]}>
        <ListSearch
          value={view.text ?? ""}
          onSearch={(text) => {
            const { text: _before, ...others } = view;
            onLook(text === "" ? others : { ...others, text });
          }}
        />
        <FilterButton view={view} opened={filtering} onToggle={() => setFiltering(!filtering)} />
        <ArrangeMenu view={view} onViewChange={onLook} />
      </div>
      {filtering ? <FilterPanel view={view} onViewChange={onLook} onClose={close} /> : null}
      <FilterChips view={view} onViewChange={onLook} />
    </div>
  );
}
