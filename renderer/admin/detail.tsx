import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useText } from "../text/text-context.tsx";
import { BackLabel } from "../ui/back-link.tsx";
import paneDetail from "../ui/pane-detail.module.css";
import panes from "../ui/panes.module.css";
import { ScreenTitle } from "../ui/screen-title.tsx";

type List = "/admin/people" | "/admin/groups" | "/admin/backups";

/** What is opened beside a list of the administration. */
export function Detail(props: { readonly label: string; readonly list: List; readonly children: ReactNode }) {
  const { t } = useText();
  return (
    <section className={paneDetail["detail"]} aria-label={props.label}>
      <ScreenTitle screen={props.label} />
      <Anchor size="sm" className={panes["back"] ?? ""} renderRoot={(rest) => <Link to={props.list} {...rest} />}>
        <BackLabel>{t("admin.back")}</BackLabel>
      </Anchor>
      {props.children}
    </section>
  );
}
