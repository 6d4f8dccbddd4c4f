import { useText } from "../text/text-context.tsx";
import classes from "./notifications.module.css";

/** What a notification of the system looks like, as it is chosen now. */
export function DesktopPreview(props: { readonly withDetails: boolean }) {
  const { withDetails } = props;
  const { t } = useText();
  return (
    <figure className={classes["preview"]}>
      <figcaption className={classes["hint"]}>{t("notify.preview")}</figcaption>
      <div className={classes["desktop"]}>
        <p className={classes["desktopHead"]}>
          <span>{t("app.name")}</span>
          <span>{t("notify.now")}</span>
        </p>
        <p>
          <b>{withDetails ? t("notify.preview-title") : t("app.name")}</b>
        </p>
        <p>{withDetails ? t("notify.preview-text") : t("notify.preview-count")}</p>
      </div>
    </figure>
  );
}
