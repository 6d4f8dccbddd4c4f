import { Link } from "@tanstack/react-router";
import { useText } from "../text/text-context.tsx";
import { showVerification } from "../trust/verification.ts";
import classes from "./admin.module.css";

/** The rooms of the administration. */
export function AdminTabs() {
  const { t } = useText();
  return (
    <nav aria-label={t("admin.title")} className={classes["tabs"]}>
      <Link to="/admin/people" className={classes["tab"]}>
        {t("admin.people")}
      </Link>
      <Link to="/admin/groups" className={classes["tab"]}>
        {t("admin.groups")}
      </Link>
      <Link to="/admin/permissions" className={classes["tab"]}>
        {t("admin.permissions")}
      </Link>
      <Link to="/admin/backups" className={classes["tab"]}>
        {t("admin.backups")}
      </Link>
      <button type="button" className={classes["tab"]} onClick={() => showVerification(true)}>
        {t("trust.verify")}
      </button>
    </nav>
  );
}
