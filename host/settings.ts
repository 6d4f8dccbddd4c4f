import { readFileSync, renameSync } from "node:fs";
import { z } from "zod";
import type { Language, Preferences } from "../engine/index.ts";
import { preferenceSchemas } from "../engine/contract/preferences.ts";
import { lockChoices } from "../contract/inputs.ts";
import { localeOf } from "../contract/locale.ts";
import type { EffectivePreferences } from "../contract/preferences.ts";
import type { EffectiveSettings, Settings } from "../contract/settings.ts";
import { replaceFile } from "./data/replace-file.ts";
import { Listeners } from "./listeners.ts";

const lastUsed = z.object({ language: preferenceSchemas.language, colorScheme: preferenceSchemas.colorScheme });

const stored = z.object({
  language: preferenceSchemas.language.default("system"),
  colorScheme: preferenceSchemas.colorScheme.default("system"),
  density: preferenceSchemas.density.default("comfortable"),
  lockAfterMinutes: z.literal(lockChoices).nullable().default(15),
  lockLimitMinutes: z.literal(lockChoices).nullable().default(15),
  /** What whoever was here last had chosen: for the screens before anybody has signed in. */
  lastUsed: lastUsed.nullable().default(null).catch(null),
});

type StoredSettings = z.infer<typeof stored>;
type Choices = Omit<StoredSettings, "lastUsed">;

/** What the administrator of the machine decided about settings. */
interface SettingsPolicy {
  readonly defaultLanguage?: Language | undefined;
  readonly lockAfterMinutes?: (typeof lockChoices)[number] | undefined;
}

export interface SettingsFile {
  get(): EffectiveSettings;
  /** Saves before it answers; fields that are absent stay. */
  set(changes: Partial<Choices>): EffectiveSettings;
  /** How a window looks and listens here: to this person, or, null, before anybody has signed in. */
  preferencesFor(person: Preferences | null): EffectivePreferences;
  /** Keeps what whoever is here has chosen, for the screens after them. */
  rememberLastUsed(used: z.infer<typeof lastUsed>): void;
  /** The system's, by which spreadsheets go. */
  systemLocale(): string;
  /** Tells of every change, after it holds; the answer stops it. */
  onChange(listener: (settings: EffectiveSettings) => void): () => void;
}

/**
 * Settings in a JSON file, within what the machine's policy leaves open. A file that can't be understood is set aside as
 * `<file>.damaged`, and defaults hold.
 */
export function openSettings(file: string, systemLocale: () => string, policy: SettingsPolicy = {}): SettingsFile {
  let settings = read(file);
  const listeners = new Listeners<EffectiveSettings>();
  const keep = (next: StoredSettings) => {
    replaceFile(file, `${JSON.stringify(next, null, 2)}\n`);
    settings = next;
  };
  return {
    get: () => effective(settings, policy),
    set(changes) {
      // what is chosen at this machine is no longer as the last one left it
      const isLook = changes.language !== undefined || changes.colorScheme !== undefined;
      keep(stored.parse({ ...settings, ...changes, ...(isLook ? { lastUsed: null } : {}) }));
      const now = effective(settings, policy);
      listeners.notify(now);
      return now;
    },
    preferencesFor(person) {
      const { language, colorScheme } = person ?? settings.lastUsed ?? settings;
      const chosen = language ?? settings.language;
      const effectiveLanguage = chosen === "system" ? systemLanguage(systemLocale(), policy) : chosen;
      return {
        language: chosen,
        colorScheme: colorScheme ?? settings.colorScheme,
        density: person?.density ?? settings.density,
        singleKeys: person?.singleKeys ?? true,
        mutedNotifications: person?.mutedNotifications ?? [],
        systemNotifications: person?.systemNotifications ?? true,
        notificationDetails: person?.notificationDetails ?? false,
        quietHours: person?.quietHours ?? { from: null, until: null, weekends: false },
        effectiveLanguage,
        locale: localeOf(effectiveLanguage, systemLocale()),
      };
    },
    rememberLastUsed({ language, colorScheme }) {
      const before = settings.lastUsed;
      if (before?.language === language && before.colorScheme === colorScheme) return;
      keep({ ...settings, lastUsed: { language, colorScheme } });
    },
    systemLocale: () => parsed(systemLocale()),
    onChange: (listener) => listeners.add(listener),
  };
}

/** German locales get German, all others English, unless the machine's policy says what is usual. */
function systemLanguage(systemLocale: string, { defaultLanguage }: SettingsPolicy): Language {
  return defaultLanguage ?? (systemLocale.toLowerCase().startsWith("de") ? "de" : "en");
}

function effective(settings: StoredSettings, policy: SettingsPolicy): EffectiveSettings {
  const { lockAfterMinutes: maxLockMinutes = null } = policy;
  const lockLimitMinutes = sooner(settings.lockLimitMinutes, maxLockMinutes);
  return { lockAfterMinutes: sooner(settings.lockAfterMinutes, lockLimitMinutes), maxLockMinutes, lockLimitMinutes };
}

type Minutes = Settings["lockAfterMinutes"];

/** Which of the two locks first; null is never. */
export function sooner(a: Minutes, b: Minutes): Minutes {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** English where the system says nothing that can be understood. */
function parsed(locale: string): string {
  try {
    return new Intl.Locale(locale).toString();
  } catch {
    return "en-US";
  }
}

function read(file: string): StoredSettings {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return stored.parse({});
  }
  try {
    return stored.parse(JSON.parse(text));
  } catch {
    quarantine(file);
    return stored.parse({});
  }
}

function quarantine(file: string): void {
  try {
    renameSync(file, `${file}.damaged`);
  } catch {
    // then the next change of a setting writes over it: no reason not to start
  }
}
