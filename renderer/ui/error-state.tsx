import { Button } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./states.module.css";

/** Something could not be loaded: why, and a way to try again. */
export function ErrorState(props: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useText();
  return (
    <div className={classes["state"]} role="alert">
      <div className={classes["icon"]} aria-hidden="true">
        <IconAlertCircle size={28} stroke={1.5} />
      </div>
      <p className={classes["title"]}>{t("error.title")}</p>
      <p className={classes["hint"]}>{errorText(props.error, t)}</p>
      <Button variant="default" size="xs" onClick={props.onRetry}>
        {t("error.retry")}
      </Button>
    </div>
  );
}
