import { IconDatabase, IconUser, IconUsersGroup } from "@tabler/icons-react";
import { useText } from "../text/text-context.tsx";
import { EmptyState } from "../ui/empty-state.tsx";

const icon = { size: 32, stroke: 1.3 };

/** Beside the people, while nobody is chosen. */
export function NobodyOpened() {
  const { t } = useText();
  return <EmptyState icon={<IconUser {...icon} />} title={t("people.choose")} hint={t("people.choose-hint")} />;
}

/** Beside the groups, while none is chosen. */
export function NoGroupOpened() {
  const { t } = useText();
  return <EmptyState icon={<IconUsersGroup {...icon} />} title={t("groups.choose")} hint={t("groups.choose-hint")} />;
}

/** Beside the backups, while none is chosen: what Intray does by itself. */
export function NoBackupOpened() {
  const { t } = useText();
  return <EmptyState icon={<IconDatabase {...icon} />} title={t("backups.choose")} hint={t("backups.choose-hint")} />;
}
