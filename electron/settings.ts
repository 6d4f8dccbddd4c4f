import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { Language } from "../engine/index.ts";
import type { EffectiveSettings, Settings } from "./ipc/contract.ts";

const stored = z.object({
  language: z.enum(["system", "en", "de"]).default("system"),
  colorScheme: z.enum(["system", "light", "dark"]).default("system"),
});

export interface SettingsKeeper {
  get(): EffectiveSettings;
  /** Saves before it answers; fields that are absent stay. */
  set(changes: { readonly [Key in keyof Settings]?: Settings[Key] | undefined }): EffectiveSettings;
}

/** Settings in a JSON file. A file that can't be understood is set aside as `<file>.damaged`, and defaults hold. */
export function openSettings(file: string, systemLocale: () => string): SettingsKeeper {
  let settings: Settings = read(file);
  return {
    get: () => effective(settings, systemLocale()),
    set(changes) {
      const next = stored.parse({ ...settings, ...withoutAbsent(changes) });
      write(file, next);
      settings = next;
      return effective(settings, systemLocale());
    },
  };
}

function withoutAbsent<T extends object>(changes: T): Partial<T> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** German locales get German, all others English; a chosen language keeps the system's region if it can. */
function effective(settings: Settings, systemLocale: string): EffectiveSettings {
  const systemLanguage: Language = systemLocale.toLowerCase().startsWith("de") ? "de" : "en";
  const effectiveLanguage = settings.language === "system" ? systemLanguage : settings.language;
  const locale = effectiveLanguage === systemLanguage ? valid(systemLocale) : null;
  return { ...settings, effectiveLanguage, locale: locale ?? (effectiveLanguage === "de" ? "de-DE" : "en-US") };
}

function valid(locale: string): string | null {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? null;
  } catch {
    return null;
  }
}

function read(file: string): Settings {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return stored.parse({});
  }
  try {
    return stored.parse(JSON.parse(text));
  } catch {
    renameSync(file, `${file}.damaged`);
    return stored.parse({});
  }
}

/** Written beside and renamed, so that a crash leaves the old file or the new one. */
function write(file: string, settings: Settings): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
