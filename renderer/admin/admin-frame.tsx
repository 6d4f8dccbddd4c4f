import { Outlet } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useText } from "../text/text-context.tsx";
import panes from "../ui/panes.module.css";
import { ScreenTitle } from "../ui/screen-title.tsx";
import { AdminTabs } from "./admin-tabs.tsx";

/** The administration: its rooms, a list of the one one is in, and beside it what is chosen. */
export function AdminFrame(props: {
  readonly title: string;
  /** True when something of the list is opened. */
  readonly opened: boolean;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useText();
  return (
    <div className={panes["panes"]} data-detail={props.opened}>
      {props.opened ? null : <ScreenTitle screen={props.title} />}
      <section className={panes["list"]} aria-labelledby="admin-title">
        <div className={panes["head"]}>
          <div className={panes["headLine"]}>
            <h1 id="admin-title" className={panes["title"]}>
              {t("admin.title")}
            </h1>
            {props.action}
          </div>
          <AdminTabs />
        </div>
        {props.children}
      </section>
      <div className={panes["detail"]}>
        <Outlet />
      </div>
    </div>
  );
}
