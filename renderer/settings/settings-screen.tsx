import { Radio, Stack, Switch } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { Input } from "../../contract/channels.ts";
import { appInfoQuery, changeSettings, settingsQuery } from "../api/settings-queries.ts";
import { useCapabilities } from "../people/me.ts";
import { errorText } from "../text/error-text.ts";
import type { TextKey } from "../text/en.ts";
import { useText } from "../text/text-context.tsx";
import { ScreenTitle } from "../ui/screen-title.tsx";
import { setSingleKeys, useSingleKeys } from "../ui/single-keys.ts";
import { useToast } from "../ui/toast.tsx";
import { UpdateSetting } from "../updates/update-setting.tsx";
import { Licenses } from "./licenses.tsx";
import { LockSetting } from "./lock-setting.tsx";
import classes from "./settings.module.css";

type Change = Input<"settings.set">;

const languages = [
  ["system", "settings.language-system"],
  ["en", "settings.language-en"],
  ["de", "settings.language-de"],
] as const satisfies readonly (readonly [NonNullable<Change["language"]>, TextKey])[];

const schemes = [
  ["system", "settings.scheme-system"],
  ["light", "settings.scheme-light"],
  ["dark", "settings.scheme-dark"],
] as const satisfies readonly (readonly [NonNullable<Change["colorScheme"]>, TextKey])[];

const densities = [
  ["comfortable", "settings.density-comfortable"],
  ["compact", "settings.density-compact"],
] as const satisfies readonly (readonly [NonNullable<Change["density"]>, TextKey])[];

function Choice<Value extends string>(props: {
  readonly title: TextKey & ("settings.language" | "settings.scheme" | "settings.density");
  readonly value: Value;
  readonly choices: readonly (readonly [Value, (typeof languages | typeof schemes | typeof densities)[number][1]])[];
  readonly onChange: (value: Value) => void;
}) {
  const { t } = useText();
  const { value, choices, onChange } = props;
  return (
    <Radio.Group
      label={t(props.title)}
      value={value}
      onChange={(chosen) => onChange(chosen)}
      classNames={{ root: classes["group"] ?? "", label: classes["label"] ?? "" }}
    >
      <Stack gap={10}>
        {choices.map(([choice, text]) => (
          <Radio key={choice} value={choice} label={t(text)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** Language, appearance and keyboard of this machine. Each choice takes effect at once. */
export function SettingsScreen() {
  const { t } = useText();
  const toast = useToast();
  const settings = useQuery(settingsQuery);
  const info = useQuery(appInfoQuery);
  const changing = useMutation(changeSettings);
  const singleKeys = useSingleKeys();
  const { administers } = useCapabilities();
  const change = (wanted: Change) =>
    changing.mutate(wanted, { onError: (error) => toast(errorText(error, t), "problem") });
  return (
    <div className={classes["screen"]}>
      <ScreenTitle screen={t("settings.title")} />
      <h1 className={classes["title"]}>{t("settings.title")}</h1>
      {settings.data === undefined ? null : (
        <>
          <Choice
            title="settings.language"
            value={settings.data.language}
            choices={languages}
            onChange={(language) => change({ language })}
          />
          <Choice
            title="settings.scheme"
            value={settings.data.colorScheme}
            choices={schemes}
            onChange={(colorScheme) => change({ colorScheme })}
          />
          <Choice
            title="settings.density"
            value={settings.data.density}
            choices={densities}
            onChange={(density) => change({ density })}
          />
          <LockSetting
            value={settings.data.lockAfterMinutes}
            maxMinutes={administers ? settings.data.maxLockMinutes : settings.data.lockLimitMinutes}
            limitsOthers={administers}
            onChange={(lockAfterMinutes) => change({ lockAfterMinutes })}
          />
        </>
      )}
      <section className={classes["group"]} aria-labelledby="settings-keys">
        <h2 id="settings-keys" className={classes["label"]}>
          {t("settings.keys")}
        </h2>
        <Switch
          label={t("settings.keys-single")}
          description={t("settings.keys-single-hint")}
          checked={singleKeys}
          onChange={(event) => setSingleKeys(event.currentTarget.checked)}
        />
      </section>
      <section className={classes["group"]} aria-labelledby="settings-updates">
        <h2 id="settings-updates" className={classes["label"]}>
          {t("updates.title")}
        </h2>
        <UpdateSetting />
      </section>
      <section className={classes["group"]} aria-labelledby="settings-about">
        <h2 id="settings-about" className={classes["label"]}>
          {t("settings.about")}
        </h2>
        {info.data === undefined ? null : (
          <p className={classes["about"]}>
            {t("settings.version", { version: info.data.version, electron: info.data.electron })}
          </p>
        )}
        <Licenses />
      </section>
    </div>
  );
}
