import { IconListSearch } from "@tabler/icons-react";
import { useEffect } from "react";
import { useText } from "../text/text-context.tsx";
import { EmptyState } from "./empty-state.tsx";

/** Nothing yet, and more to look through: asks on until there is something, or whoever waits goes elsewhere. */
export function LookingOn(props: { readonly onMore: () => void }) {
  const { onMore } = props;
  const { t } = useText();
  // each answer draws this anew; while one is awaited, asking does nothing
  useEffect(onMore);
  return (
    <output>
      <EmptyState
        icon={<IconListSearch size={32} stroke={1.3} />}
        title={t("list.looking-on")}
        hint={t("list.looking-on-hint")}
      />
    </output>
  );
}
