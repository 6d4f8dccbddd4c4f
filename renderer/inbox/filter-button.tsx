import { ActionIcon, Indicator } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useText } from "../text/text-context.tsx";
import type { ListView } from "../lists/list-view.ts";
import { filterPanelId } from "./filter-panel.tsx";
import { filtersOf } from "./filters-of.ts";

/** Where the keyboard goes back to when the filters close. */
export const filterButtonId = "list-filter-button";

/** Opens the filters; a dot says that there are some. */
export function FilterButton(props: {
  readonly view: ListView;
  readonly opened: boolean;
  readonly onToggle: () => void;
}) {
  const { view, opened, onToggle } = props;
  const { t } = useText();
  const count = filtersOf(view).filter((name) => name !== "text").length;
  return (
    <Indicator disabled={count === 0} size={7} offset={3}>
      <ActionIcon
        id={filterButtonId}
        variant="default"
        size="md"
        aria-label={t("list.filter")}
        title={t("list.filter")}
        aria-expanded={opened}
        {...(opened ? { "aria-controls": filterPanelId } : {})}
        onClick={onToggle}
      >
        <IconFilter size={15} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
    </Indicator>
  );
}
