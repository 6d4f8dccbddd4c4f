import { IconFilterOff } from "@tabler/icons-react";
import { useText } from "../text/text-context.tsx";
import { EmptyState } from "./empty-state.tsx";

/** A list of which the filters leave nothing. */
export function NothingFound() {
  const { t } = useText();
  return (
    <EmptyState
      icon={<IconFilterOff size={32} stroke={1.3} />}
      title={t("list.nothing-found")}
      hint={t("list.nothing-found-hint")}
    />
  );
}
