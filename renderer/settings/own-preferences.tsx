import { Anchor, Radio, Stack, Switch } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { EffectivePreferences } from "../../contract/preferences.ts";
import { changePreferences, preferencesQuery } from "../api/preferences-queries.ts";
import { errorText } from "../text/error-text.ts";
import type { TextKey } from "../text/en.ts";
import { useText } from "../text/text-context.tsx";
import { useToast } from "../ui/toast.tsx";
import classes from "./settings.module.css";

const languages = [
  ["system", "settings.language-system"],
  ["en", "settings.language-en"],
  ["de", "settings.language-de"],
] as const satisfies readonly (readonly [EffectivePreferences["language"], TextKey])[];

const schemes = [
  ["system", "settings.scheme-system"],
  ["light", "settings.scheme-light"],
  ["dark", "settings.scheme-dark"],
] as const satisfies readonly (readonly [EffectivePreferences["colorScheme"], TextKey])[];

const densities = [
  ["comfortable", "settings.density-comfortable"],
  ["compact", "settings.density-compact"],
] as const satisfies readonly (readonly [EffectivePreferences["density"], TextKey])[];

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

/** Language, appearance and keys: the person's own, wherever they sign in. Each choice takes effect at once. */
export function OwnPreferences() {
  const { t } = useText();
  const toast = useToast();
  const { data: preferences } = useQuery(preferencesQuery);
  const changing = useMutation(changePreferences);
  const change = (wanted: Parameters<typeof changing.mutate>[0]) =>
    changing.mutate(wanted, { onError: (error) => toast(errorText(error, t), "problem") });
  if (preferences === undefined) return null;
  return (
    <>
      <Choice
        title="settings.language"
        value={preferences.language}
        choices={languages}
        onChange={(language) => change({ language })}
      />
      <Choice
        title="settings.scheme"
        value={preferences.colorScheme}
        choices={schemes}
        onChange={(colorScheme) => change({ colorScheme })}
      />
      <Choice
        title="settings.density"
        value={preferences.density}
        choices={densities}
        onChange={(density) => change({ density })}
      />
      <section className={classes["group"]} aria-labelledby="settings-keys">
        <h3 id="settings-keys" className={classes["label"]}>
          {t("settings.keys")}
        </h3>
        <Switch
          label={t("settings.keys-single")}
          description={t("settings.keys-single-hint")}
          checked={preferences.singleKeys}
          onChange={(event) => change({ singleKeys: event.currentTarget.checked })}
        />
      </section>
      <section className={classes["group"]} aria-labelledby="settings-notifications">
        <h3 id="settings-notifications" className={classes["label"]}>
          {t("notices.title")}
        </h3>
        <Anchor size="sm" renderRoot={(rest) => <Link to="/notifications" {...rest} />}>
          {t("settings.notifications")}
        </Anchor>
      </section>
    </>
  );
}
