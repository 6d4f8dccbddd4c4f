import { Button } from "@mantine/core";
import { IconMoodSad } from "@tabler/icons-react";
import { useText } from "../text/text-context.tsx";
import { EmptyState } from "./empty-state.tsx";

/** What is left when drawing failed: an apology and a way out. */
export function CrashScreen() {
  const { t } = useText();
  return (
    <div role="alert">
      <EmptyState
        alone
        icon={<IconMoodSad size={32} stroke={1.3} />}
        title={t("error.crash")}
        hint={t("error.crash-hint")}
      >
        <Button size="xs" onClick={() => window.location.reload()}>
          {t("error.reload")}
        </Button>
      </EmptyState>
    </div>
  );
}
