import { Button } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import type { ProcessOverview } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import { BackLabel } from "../ui/back-link.tsx";
import { CancelProcess } from "./cancel-process.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { MigrateProcess } from "./migrate-process.tsx";
import classes from "./process.module.css";

/** Where the page belongs, and what is done with the process as a whole. */
export function ProcessCrumbs(props: { readonly process?: ProcessOverview }) {
  const { process } = props;
  const { t } = useText();
  const router = useRouter();
  return (
    <div className={classes["crumbs"]}>
      <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => router.history.back()}>
        <BackLabel>{t("process.back")}</BackLabel>
      </Button>
      {process === undefined ? null : (
        <>
          <span className={classes["path"]}>
            {process.flowTitle} / {t("process.number", { id: String(process.id) })}
          </span>
          <div className={classes["actions"]}>
            <MigrateProcess process={process} />
            <CancelProcess process={process} />
            <ExportMenu of={{ processIds: [process.id] }} />
          </div>
        </>
      )}
    </div>
  );
}
