import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useText } from "../text/text-context.tsx";
import { BackLabel } from "../ui/back-link.tsx";
import panes from "../ui/panes.module.css";
import { ScreenTitle } from "../ui/screen-title.tsx";
import classes from "./admin.module.css";

type List = "/admin/people" | "/admin/groups" | "/admin/access" | "/admin/backups";

/** What is opened beside a list of the administration. */
export function Detail(props: { readonly label: string; readonly list: List; readonly children: ReactNode }) {
  const { t } = useText();
  return (
    <section className={classes["detail"]} aria-label={props.label}>
      <ScreenTitle screen={props.label} />
      <Anchor size="sm" className={panes["back"] ?? ""} renderRoot={(rest) => <Link to={props.list} {...rest} />}>
        <BackLabel>{t("admin.back")}</BackLabel>
      </Anchor>
      {props.children}
    </section>
  );
}

/** One matter of what is opened, with a heading of its own. */
export function Part(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes["part"]}>
      <h3 className={classes["partTitle"]}>{props.title}</h3>
      <div className={classes["partBody"]}>{props.children}</div>
    </section>
  );
}
