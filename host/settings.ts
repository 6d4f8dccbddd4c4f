import { readFileSync, renameSync } from "node:fs";
import { z } from "zod";
import type { Language } from "../engine/index.ts";
import type { EffectiveSettings, Settings } from "../contract/settings.ts";
import { lockChoices } from "../contract/inputs.ts";
import { replaceFile } from "./data/replace-file.ts";
import { Listeners } from "./listeners.ts";

const stored = z.object({
  language: z.enum(["system", "en", "de"]).default("system"),
  colorScheme: z.enum(["system", "light", "dark"]).default("system"),
  density: z.enum(["comfortable", "compact"]).default("comfortable"),
  lockAfterMinutes: z.literal(lockChoices).nullable().default(15),
  lockLimitMinutes: z.literal(lockChoices).nullable().default(15),
});

type StoredSettings = z.infer<typeof stored>;

/** What the administrator of the machine decided about settings. */
interface SettingsPolicy {
  readonly defaultLanguage?: Language | undefined;
  readonly lockAfterMinutes?: (typeof lockChoices)[number] | undefined;
}

export interface SettingsFile {
  get(): EffectiveSettings;
  /** Saves before it answers; fields that are absent stay. */
  set(changes: Partial<StoredSettings>): EffectiveSettings;
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
  return {
    get: () => effective(settings, systemLocale(), policy),
    set(changes) {
      const next = stored.parse({ ...settings, ...changes });
      replaceFile(file, `${JSON.stringify(next, null, 2)}\n`);
      settings = next;
      const now = effective(settings, systemLocale(), policy);
      listeners.notify(now);
      return now;
    },
    onChange: (listener) => listeners.add(listener),
  };
}

/** German locales get German, all others English; a chosen language keeps the system's region if it can. */
function effective(settings: StoredSettings, systemLocale: string, policy: SettingsPolicy): EffectiveSettings {
  const systemLanguage: Language = systemLocale.toLowerCase().startsWith("de") ? "de" : "en";
  const effectiveLanguage =
    settings.language === "system" ? (policy.defaultLanguage ?? systemLanguage) : settings.language;
  const locale = effectiveLanguage === systemLanguage ? valid(systemLocale) : null;
  const { lockAfterMinutes: maxLockMinutes = null } = policy;
  const lockLimitMinutes = sooner(settings.lockLimitMinutes, maxLockMinutes);
  return {
    ...settings,
    lockAfterMinutes: sooner(settings.lockAfterMinutes, lockLimitMinutes),
    maxLockMinutes,
    lockLimitMinutes,
    effectiveLanguage,
    locale: locale ?? (effectiveLanguage === "de" ? "de-DE" : "en-US"),
  };
}

type Minutes = Settings["lockAfterMinutes"];

/** Which of the two locks first; null is never. */
export function sooner(a: Minutes, b: Minutes): Minutes {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function valid(locale: string): string | null {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? null;
  } catch {
    return null;
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
