import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openSettings } from "../../host/settings.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const asNew = { lockAfterMinutes: 15, maxLockMinutes: null, lockLimitMinutes: 15 };
const usual = {
  language: "system",
  colorScheme: "system",
  density: "comfortable",
  singleKeys: true,
  mutedNotifications: [],
  systemNotifications: true,
  notificationDetails: false,
  quietHours: { from: null, until: null, weekends: false },
};

/** Settings over a file with this text, or none. */
function settingsOver(text?: string, locale = "en-US") {
  const folder = temporaryFolder();
  const file = join(folder, "settings.json");
  if (text !== undefined) writeFileSync(file, text);
  const open = () => openSettings(file, () => locale);
  return { folder, file, open, settings: open() };
}

describe("settings", () => {
  it("follow the system until someone chooses", () => {
    const { settings, file } = settingsOver();
    expect(settings.get()).toEqual(asNew);
    expect(settings.preferencesFor(null)).toEqual({ ...usual, effectiveLanguage: "en", locale: "en-US" });
    expect(existsSync(file)).toBe(false);
  });

  it("change only what is named, and are there at the next start", () => {
    const { settings, open } = settingsOver();
    settings.set({ colorScheme: "dark" });
    settings.set({ language: "de" });
    expect(settings.preferencesFor(null)).toMatchObject({ language: "de", colorScheme: "dark" });
    expect(open().preferencesFor(null)).toEqual(settings.preferencesFor(null));
  });

  it("keep after how many minutes to lock, never included, within what an administrator allows", () => {
    const { settings, open } = settingsOver();
    expect(settings.set({ lockAfterMinutes: null }).lockAfterMinutes).toBe(15);
    settings.set({ lockLimitMinutes: null });
    expect(open().get().lockAfterMinutes).toBe(null);
    settings.set({ lockAfterMinutes: 5 });
    expect(open().get().lockAfterMinutes).toBe(5);
    expect(settings.set({ lockLimitMinutes: 1 })).toMatchObject({ lockAfterMinutes: 1, lockLimitMinutes: 1 });
    expect(settingsOver('{"lockAfterMinutes":7}').settings.get().lockAfterMinutes).toBe(15);
  });

  it("of a former version lock after a quarter of an hour at the latest: nobody has allowed more yet", () => {
    const { settings } = settingsOver('{"lockAfterMinutes":null}');
    expect(settings.get()).toMatchObject({ lockAfterMinutes: 15, lockLimitMinutes: 15 });
  });

  it("answer a change with what holds now", () => {
    const { settings } = settingsOver();
    expect(settings.set({ lockAfterMinutes: 5 })).toEqual(settings.get());
  });

  it.each([
    ["cut off", '{"language":"de"'],
    ["empty", ""],
    ["no object", "[]"],
    ["nothing", "null"],
    ["of an unknown language", '{"language":"xx"}'],
    ["of bytes", "\0\0\0"],
  ])("set a damaged file aside and go on: %s", (_, text) => {
    const { settings, file, folder } = settingsOver(text);
    expect(settings.get()).toMatchObject(asNew);
    expect(readdirSync(folder)).toEqual(["settings.json.damaged"]);
    expect(readFileSync(`${file}.damaged`, "utf8")).toBe(text);
    settings.set({ language: "de" });
    expect(settings.preferencesFor(null).language).toBe("de");
  });

  it("hold even where a damaged file can't be set aside", () => {
    const folder = temporaryFolder();
    const file = join(folder, "settings.json");
    writeFileSync(file, "damaged");
    mkdirSync(`${file}.damaged`);
    const settings = openSettings(file, () => "en-US");
    expect(settings.get()).toMatchObject(asNew);
    settings.set({ language: "de" });
    expect(settings.preferencesFor(null).language).toBe("de");
  });

  it("of which the look that was used last is damaged keep all others", () => {
    const { settings } = settingsOver('{"density":"compact","lastUsed":{"language":"xx"}}');
    expect(settings.preferencesFor(null)).toMatchObject({ ...usual, density: "compact" });
  });

  it("keep what they can of a file from another version", () => {
    const { settings } = settingsOver('{"language":"de","fontSize":3}');
    expect(settings.preferencesFor(null)).toMatchObject({ language: "de", colorScheme: "system" });
  });

  it("hold the old file or the new one, never half of one", () => {
    const { settings, file, open } = settingsOver('{"language":"de"}');
    mkdirSync(`${file}.new`); // the new file cannot be written
    expect(() => settings.set({ language: "en" })).toThrow();
    expect(open().preferencesFor(null).language).toBe("de");
  });

  it("are hidden from others on the machine, and leave nothing beside the file", () => {
    const { settings, file, folder } = settingsOver();
    settings.set({ language: "en" });
    expect(readdirSync(folder)).toEqual(["settings.json"]);
    if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});

describe("language and numbers", () => {
  it.each([
    ["system", "de-AT", "de", "de-AT"],
    ["system", "fr-FR", "en", "en-FR"],
    ["system", "en-GB", "en", "en-GB"],
    ["en", "de-AT", "en", "en-AT"],
    ["de", "en-GB", "de", "de-DE"],
    ["en", "C", "en", "en-US"],
    ["system", "", "en", "en-US"],
  ] as const)("language %s on a system in %o: %s, %s", (language, system, effectiveLanguage, locale) => {
    const { settings } = settingsOver(undefined, system);
    settings.set({ language });
    expect(settings.preferencesFor(null)).toMatchObject({ effectiveLanguage, locale });
  });

  it("of spreadsheets are the system's, whatever language a person reads", () => {
    const { settings } = settingsOver('{"language":"en"}', "fr-CH");
    expect([settings.systemLocale(), settings.preferencesFor(null).locale]).toEqual(["fr-CH", "en-CH"]);
    expect(settingsOver(undefined, "C").settings.systemLocale()).toBe("en-US");
  });
});
