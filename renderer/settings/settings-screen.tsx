import type { ReactNode } from "react";
import { useMe } from "../people/me.ts";
import { useText } from "../text/text-context.tsx";
import { ScreenTitle } from "../ui/screen-title.tsx";
import { MachineSettings } from "./machine-settings.tsx";
import { OwnPreferences } from "./own-preferences.tsx";
import classes from "./settings.module.css";

function Owner(props: {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={classes["owner"]} aria-labelledby={props.id}>
      <h2 id={props.id} className={classes["heading"]}>
        {props.title}
      </h2>
      <p className={classes["hint"]}>{props.hint}</p>
      {props.children}
    </section>
  );
}

/** What belongs to the person, and apart from it what belongs to the computer. */
export function SettingsScreen() {
  const { t } = useText();
  const { displayName } = useMe();
  return (
    <div className={classes["screen"]}>
      <ScreenTitle screen={t("settings.title")} />
      <h1 className={classes["title"]}>{t("settings.title")}</h1>
      <Owner id="settings-own" title={displayName} hint={t("settings.own-hint")}>
        <OwnPreferences />
      </Owner>
      <Owner id="settings-machine" title={t("settings.machine")} hint={t("settings.machine-hint")}>
        <MachineSettings />
      </Owner>
    </div>
  );
}
