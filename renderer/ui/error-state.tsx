import { Button } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { IntrayError } from "../api/intray-error.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./states.module.css";

/** What was asked for isn't there: asking again would not help. */
function isGone(error: unknown): boolean {
  return error instanceof IntrayError && error.code.endsWith(".unknown");
}

/** Something could not be loaded: why, and a way to try again or to go on elsewhere. */
export function ErrorState(props: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useText();
  const gone = isGone(props.error);
  return (
    <div className={classes["state"]} role="alert">
      <div className={classes["icon"]} aria-hidden="true">
        <IconAlertCircle size={28} stroke={1.5} />
      </div>
      <p className={classes["title"]}>{t(gone ? "error.not-found" : "error.title")}</p>
      <p className={classes["hint"]}>{errorText(props.error, t)}</p>
      {gone ? (
        <Button variant="default" size="xs" component="a" href="#/inbox">
          {t("error.to-inbox")}
        </Button>
      ) : (
        <Button variant="default" size="xs" onClick={props.onRetry}>
          {t("error.retry")}
        </Button>
      )}
    </div>
  );
}
