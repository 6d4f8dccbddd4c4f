import { useState } from "react";
import type { TaskListName } from "../../engine/contract/index.ts";
import { taskListTexts } from "../text/status-text.ts";
import { useText } from "../text/text-context.tsx";
import panes from "../ui/panes.module.css";
import { totalOf, useDueCounts } from "../lists/due-counts.ts";
import { ArrangeMenu } from "./arrange-menu.tsx";
import { FilterButton, filterButtonId } from "./filter-button.tsx";
import { FilterPanel } from "./filter-panel.tsx";
import { FilterChips } from "./filter-chips.tsx";
import classes from "./list-head.module.css";
import { ListSearch } from "../ui/list-search.tsx";
import { arranged, type ListView } from "../lists/list-view.ts";

/** How much is in the list, and how much of that is late. */
function Count(props: { readonly listName: TaskListName; readonly view: ListView }) {
  const { t, formats } = useText();
  const counts = useDueCounts(props.listName, props.view);
  if (counts === undefined) return <output className={classes["count"]} />;
  const { count, more } = totalOf(counts);
  if (props.listName === "archive") {
    const done = more ? t("list.count-more", { count: formats.number(count) }) : t("list.count", { count });
    return <output className={classes["count"]}>{done}</output>;
  }
  const { overdue } = counts;
  return (
    <output className={classes["count"]}>
      {more ? t("list.open-more", { count: formats.number(count) }) : t("list.open", { count })}
      {overdue.count === 0 ? null : (
        <>
          {", "}
          <strong className={classes["late"]}>{t("list.overdue", { count: overdue.count })}</strong>
        </>
      )}
    </output>
  );
}

/** What the list is, how many it has, and how it is looked at. */
export function ListHead(props: {
  readonly listName: TaskListName;
  readonly view: ListView;
  readonly onViewChange: (view: ListView) => void;
}) {
  const { listName, view, onViewChange: onLook } = props;
  const { t } = useText();
  const [filtering, setFiltering] = useState(false);
  const close = () => {
    setFiltering(false);
    document.getElementById(filterButtonId)?.focus();
  };
  return (
    <div className={panes["head"]}>
      <div className={classes["line"]}>
        <h1 id="place-title" className={panes["title"]}>
          {t(taskListTexts[listName].title)}
        </h1>
        <Count listName={listName} view={view} />
      </div>
      <div className={classes["tools"]}>
        <ListSearch
          label={t(`${listName}.search`)}
          value={view.text ?? ""}
          onSearch={(text) => {
            const { text: _before, ...others } = view;
            onLook(text === "" ? others : { ...others, text });
          }}
        />
        <FilterButton view={view} opened={filtering} onToggle={() => setFiltering(!filtering)} />
        <ArrangeMenu view={arranged(listName, view)} onViewChange={onLook} />
      </div>
      {filtering ? <FilterPanel view={view} onViewChange={onLook} onClose={close} /> : null}
      <FilterChips view={view} onViewChange={onLook} />
    </div>
  );
}
