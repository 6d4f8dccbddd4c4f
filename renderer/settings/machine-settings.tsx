import { useMutation, useQuery } from "@tanstack/react-query";
import { appInfoQuery, changeSettings, settingsQuery } from "../api/settings-queries.ts";
import { useCapabilities } from "../people/me.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { useToast } from "../ui/toast.tsx";
import { UpdateSetting } from "../updates/update-setting.tsx";
import { Licenses } from "./licenses.tsx";
import { LockSetting } from "./lock-setting.tsx";
import { StartupSetting } from "./startup-setting.tsx";
import classes from "./settings.module.css";

/** What is the same for everybody who sits at this computer. */
export function MachineSettings() {
  const { t } = useText();
  const toast = useToast();
  const { data: settings } = useQuery(settingsQuery);
  const info = useQuery(appInfoQuery);
  const changing = useMutation(changeSettings);
  const { administers } = useCapabilities();
  const onError = (error: unknown) => toast(errorText(error, t), "problem");
  return (
    <>
      {settings === undefined ? null : (
        <LockSetting
          value={settings.lockAfterMinutes}
          maxMinutes={administers ? settings.maxLockMinutes : settings.lockLimitMinutes}
          limitsOthers={administers}
          onChange={(lockAfterMinutes) => changing.mutate({ lockAfterMinutes }, { onError })}
        />
      )}
      <StartupSetting />
      <section className={classes["group"]} aria-labelledby="settings-updates">
        <h3 id="settings-updates" className={classes["label"]}>
          {t("updates.title")}
        </h3>
        <UpdateSetting />
      </section>
      <section className={classes["group"]} aria-labelledby="settings-about">
        <h3 id="settings-about" className={classes["label"]}>
          {t("settings.about")}
        </h3>
        {info.data === undefined ? null : (
          <p className={classes["about"]}>
            {t("settings.version", { version: info.data.version, electron: info.data.electron })}
          </p>
        )}
        <Licenses />
      </section>
    </>
  );
}
