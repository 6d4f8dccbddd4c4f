import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openEngine, systemUptime } from "../../engine/index.ts";
import { followPreferences } from "../../host/preferences.ts";
import { createSession, describeBy } from "../../host/session.ts";
import { openSettings } from "../../host/settings.ts";
import { rememberingLog } from "./support/remembering-log.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

describe("a window looks and listens", () => {
  it("as whoever is signed in chose, from the moment they are", () => {
    const { ada, ben, engine, session, look } = office();
    engine.as(ada).preferences.set({ language: "de", colorScheme: "dark", singleKeys: false });
    engine.as(ben).preferences.set({ density: "compact" });
    session.begin(ada);
    expect(look()).toEqual(["de", "de-DE", "dark", "comfortable", false]);
    session.lock();
    expect(look()).toEqual(["de", "de-DE", "dark", "comfortable", false]);
    session.begin(ben);
    expect(look()).toEqual(["en", "en-GB", "system", "compact", true]);
  });

  it("after somebody left as before, and again after a restart, until somebody chooses there", () => {
    const { ada, engine, session, look, settings, reopenSettings } = office();
    engine.as(ada).preferences.set({ language: "de", colorScheme: "dark" });
    session.begin(ada);
    session.end();
    expect(look().slice(0, 3)).toEqual(["de", "de-DE", "dark"]);
    expect(reopenSettings().preferencesFor(null)).toMatchObject({ language: "de", colorScheme: "dark" });
    settings.set({ language: "en" });
    expect(look().slice(0, 3)).toEqual(["en", "en-GB", "system"]);
  });

  it("to who never chose as is usual at this machine, not as the one before liked it", () => {
    const { ada, ben, engine, session, look, settings } = office();
    engine.as(ada).preferences.set({ language: "en", colorScheme: "dark" });
    settings.set({ language: "de", density: "compact" });
    session.begin(ada);
    session.begin(ben);
    expect(look()).toEqual(["de", "de-DE", "system", "compact", true]);
  });

  it("as it did before even where that can't be kept for the next", () => {
    const { ada, engine, session, look, file, log } = office();
    engine.as(ada).preferences.set({ language: "de" });
    mkdirSync(`${file}.new`); // the new file cannot be written
    session.begin(ada);
    expect(look().slice(0, 2)).toEqual(["de", "de-DE"]);
    expect(log.entries.map(({ level }) => level)).toEqual(["warning"]);
  });
});

it("windows hear of every change, once, and before they hear who came", () => {
  const { ada, ben, engine, session, preferences } = office();
  const heard: unknown[] = [];
  preferences.onChange(({ effectiveLanguage, density }) => heard.push([effectiveLanguage, density]));
  session.onChange((now) => heard.push(now?.person.name ?? null));
  engine.as(ada).preferences.set({ language: "de" });
  session.begin(ada);
  engine.as(ada).preferences.set({ density: "compact" });
  engine.as(ben).preferences.set({ density: "compact" });
  session.end();
  expect(heard).toEqual([["de", "comfortable"], "ada", ["de", "compact"], ["de", "comfortable"], null]);
});

function office() {
  const engine = openEngine({ file: ":memory:", flows: [] });
  const [ada, ben] = ["ada", "ben"].map((name) => engine.people.createPerson({ name, displayName: name }).id) as [
    number,
    number,
  ];
  const session = createSession({ describe: describeBy(engine), uptime: systemUptime });
  const file = join(temporaryFolder(), "settings.json");
  const reopenSettings = () => openSettings(file, () => "en-GB");
  const settings = reopenSettings();
  const log = rememberingLog();
  const preferences = followPreferences({ engine, session, settings, log });
  const look = () => {
    const { effectiveLanguage, locale, colorScheme, density, singleKeys } = preferences.get();
    return [effectiveLanguage, locale, colorScheme, density, singleKeys];
  };
  return { ada, ben, engine, session, settings, preferences, file, reopenSettings, look, log };
}
