import { ActionIcon, Menu } from "@mantine/core";
import { IconArrowsSort } from "@tabler/icons-react";
import { useText } from "../text/text-context.tsx";
import { type Grouping, groupings, type ListView, type Sort, sorts } from "../lists/list-view.ts";

const sortTexts = {
  newest: "list.sort-newest",
  oldest: "list.sort-oldest",
  due: "list.sort-due",
  priority: "list.sort-priority",
} as const;

const groupTexts = {
  none: "list.group-none",
  flow: "list.group-flow",
  due: "list.group-due",
  starter: "list.group-starter",
} as const;

/** Order and groups of a list. A grouped list comes in the order of its groups. */
export function ArrangeMenu(props: { readonly view: ListView; readonly onViewChange: (view: ListView) => void }) {
  const { view, onViewChange } = props;
  const { t } = useText();
  const { sort = "newest", group = "none" } = view;
  return (
    <Menu withInitialFocusPlaceholder={false} position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <ActionIcon variant="default" size="md" aria-label={t("list.arrange")} title={t("list.arrange")}>
          <IconArrowsSort size={15} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown aria-label={t("list.arrange")}>
        <Menu.Label>{t("list.sort")}</Menu.Label>
        <Menu.RadioGroup
          value={group === "none" ? sort : null}
          onChange={(one) => onViewChange({ ...view, sort: one as Sort, group: "none" })}
        >
          {sorts.map((one) => (
            <Menu.RadioItem key={one} value={one} closeMenuOnClick>
              {t(sortTexts[one])}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t("list.group")}</Menu.Label>
        <Menu.RadioGroup value={group} onChange={(one) => onViewChange({ ...view, group: one as Grouping })}>
          {groupings.map((one) => (
            <Menu.RadioItem key={one} value={one} closeMenuOnClick>
              {t(groupTexts[one])}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
