import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { IntrayError } from "../api/intray-error.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { ErrorDetails } from "./error-details.tsx";
import classes from "./states.module.css";

/** What was asked for isn't there: asking again would not help. */
function isGone(error: unknown): boolean {
  return error instanceof IntrayError && error.code.endsWith(".unknown");
}

/** Something could not be loaded: what and why, that nothing typed is lost, and a way to try again or to go on elsewhere. */
export function ErrorState(props: {
  readonly error: unknown;
  /** What wasn't loaded, as a sentence. */
  readonly title?: string;
  readonly onRetry: () => void;
}) {
  const { error, title, onRetry } = props;
  const { t } = useText();
  const gone = isGone(error);
  return (
    <div className={classes["state"]} role="alert">
      <div className={classes["icon"]} aria-hidden="true">
        <IconAlertTriangle size={32} stroke={1.5} />
      </div>
      <p className={classes["title"]}>{gone ? t("error.not-found") : (title ?? t("error.title"))}</p>
      <p className={classes["hint"]}>
        {errorText(error, t)} {gone ? null : t("error.typed-is-safe")}
      </p>
      {gone ? (
        <Button variant="default" size="xs" component="a" href="#/inbox">
          {t("error.to-inbox")}
        </Button>
      ) : (
        <>
          <Button size="xs" onClick={onRetry}>
            {t("error.retry")}
          </Button>
          <ErrorDetails error={error} />
        </>
      )}
    </div>
  );
}
