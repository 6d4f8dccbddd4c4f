import { Switch, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { NotificationKind } from "../../engine/contract/index.ts";
import { changePreferences, preferencesQuery } from "../api/preferences-queries.ts";
import { errorText } from "../text/error-text.ts";
import type { TextKey } from "../text/en.ts";
import { useText } from "../text/text-context.tsx";
import { useToast } from "../ui/toast.tsx";
import { DesktopPreview } from "./desktop-preview.tsx";
import classes from "./notifications.module.css";

/** What people tell apart. */
const matters = [
  ["notify.assigned", ["assigned"]],
  ["notify.mentions", ["mentioned", "asked", "answered"]],
  ["notify.requests", ["request-decided", "request-sent-back", "request-waits"]],
  ["notify.commented", ["commented"]],
  ["notify.reminded", ["reminded"]],
  ["notify.withdrawn", ["withdrawn"]],
] as const satisfies readonly (readonly [TextKey, readonly NotificationKind[]])[];

/** What is proposed to who wants some. */
const usualQuiet = { from: "17:30", until: "08:30", weekends: true } as const;
const noQuiet = { from: null, until: null, weekends: false } as const;

const switchClasses = { body: classes["switch"] ?? "" };

/** Of what the person wants to be told, when, and how much may be read on their desktop. */
export function NotificationSettings() {
  const { t } = useText();
  const toast = useToast();
  const { data: preferences } = useQuery(preferencesQuery);
  const changing = useMutation(changePreferences);
  const change = (wanted: Parameters<typeof changing.mutate>[0]) =>
    changing.mutate(wanted, { onError: (error) => toast(errorText(error, t), "problem") });
  if (preferences === undefined) return null;
  const { mutedNotifications: muted, systemNotifications, quietHours, notificationDetails } = preferences;
  const choose = (kinds: readonly NotificationKind[], wanted: boolean) => {
    const others = muted.filter((kind) => !kinds.includes(kind));
    change({ mutedNotifications: wanted ? others : [...others, ...kinds] });
  };
  const isQuiet = quietHours.from !== null || quietHours.weekends;
  const setTime = (name: "from" | "until", value: string) => {
    if (value !== "") change({ quietHours: { ...quietHours, [name]: value } });
  };
  return (
    <aside className={classes["settings"]} aria-labelledby="notification-settings">
      <h2 id="notification-settings" className={classes["settingsTitle"]}>
        {t("notify.title")}
      </h2>
      {matters.map(([text, kinds]) => (
        <Switch
          key={text}
          labelPosition="left"
          classNames={switchClasses}
          label={t(text)}
          checked={kinds.some((kind) => !muted.includes(kind))}
          onChange={(event) => choose(kinds, event.currentTarget.checked)}
        />
      ))}
      <hr />
      <Switch
        labelPosition="left"
        classNames={switchClasses}
        label={t("notify.system")}
        description={t("notify.system-hint")}
        checked={systemNotifications}
        onChange={(event) => change({ systemNotifications: event.currentTarget.checked })}
      />
      <Switch
        labelPosition="left"
        classNames={switchClasses}
        label={t("notify.quiet")}
        description={t("notify.quiet-hint")}
        checked={isQuiet}
        onChange={(event) => change({ quietHours: event.currentTarget.checked ? usualQuiet : noQuiet })}
      />
      {isQuiet ? (
        <div className={classes["quiet"]}>
          {(["from", "until"] as const).map((name) => (
            <TextInput
              key={name}
              type="time"
              size="xs"
              label={t(`notify.${name}`)}
              value={quietHours[name] ?? ""}
              onChange={(event) => setTime(name, event.currentTarget.value)}
            />
          ))}
          <Switch
            labelPosition="left"
            classNames={switchClasses}
            label={t("notify.weekends")}
            checked={quietHours.weekends}
            onChange={(event) => change({ quietHours: { ...quietHours, weekends: event.currentTarget.checked } })}
          />
        </div>
      ) : null}
      <Switch
        labelPosition="left"
        classNames={switchClasses}
        label={t("notify.details")}
        description={t("notify.details-hint")}
        checked={notificationDetails}
        onChange={(event) => change({ notificationDetails: event.currentTarget.checked })}
      />
      <DesktopPreview withDetails={notificationDetails} />
      <p className={classes["hint"]}>{t("notify.grouped")}</p>
    </aside>
  );
}
