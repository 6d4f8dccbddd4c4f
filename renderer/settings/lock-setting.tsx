import { NativeSelect } from "@mantine/core";
import type { Settings } from "../../contract/settings.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./settings.module.css";

const choices = [1, 5, 10, 15, 30, 60, null] as const satisfies readonly Settings["lockAfterMinutes"][];

/** After how long without a touch the window locks. */
export function LockSetting(props: {
  readonly value: Settings["lockAfterMinutes"];
  /** The longest that may be chosen; null: anything. */
  readonly maxMinutes: Settings["lockAfterMinutes"];
  /** What is chosen is the longest that others may choose. */
  readonly limitsOthers: boolean;
  readonly onChange: (value: Settings["lockAfterMinutes"]) => void;
}) {
  const { t } = useText();
  const { maxMinutes, limitsOthers } = props;
  const open = choices.filter((minutes) => maxMinutes === null || (minutes !== null && minutes <= maxMinutes));
  const limits = [
    ...(maxMinutes === null ? [] : [t("settings.lock-limited", { minutes: maxMinutes })]),
    ...(limitsOthers ? [t("settings.lock-limits-others")] : []),
  ];
  const data = open.map((minutes) => ({
    value: String(minutes),
    label: minutes === null ? t("settings.lock-never") : t("settings.lock-minutes", { minutes }),
  }));
  return (
    <section className={classes["group"]} aria-labelledby="settings-lock">
      <h3 id="settings-lock" className={classes["label"]}>
        {t("settings.lock")}
      </h3>
      <NativeSelect
        classNames={{ wrapper: "narrow-field" }}
        label={t("settings.lock-label")}
        description={[...limits, t("settings.lock-hint")].join(" ")}
        data={data}
        value={String(props.value)}
        onChange={(event) => {
          const chosen = choices.find((minutes) => String(minutes) === event.currentTarget.value);
          if (chosen !== undefined) props.onChange(chosen);
        }}
      />
    </section>
  );
}
