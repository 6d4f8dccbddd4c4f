import { Switch } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { changeStartup, startupQuery } from "../api/settings-queries.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { useToast } from "../ui/toast.tsx";
import classes from "./settings.module.css";

/** Whether Intray starts with the computer. */
export function StartupSetting() {
  const { t } = useText();
  const toast = useToast();
  const { data: startup } = useQuery(startupQuery);
  const changing = useMutation(changeStartup);
  if (startup === undefined) return null;
  return (
    <section className={classes["group"]} aria-labelledby="settings-startup">
      <h3 id="settings-startup" className={classes["label"]}>
        {t("settings.startup")}
      </h3>
      <Switch
        label={t("settings.startup-on")}
        description={t(startup.possible ? "settings.startup-hint" : "settings.startup-impossible")}
        disabled={!startup.possible}
        checked={startup.enabled}
        onChange={(event) =>
          changing.mutate(
            { enabled: event.currentTarget.checked },
            { onError: (error) => toast(errorText(error, t), "problem") },
          )
        }
      />
    </section>
  );
}
