import { expect, it } from "vitest";
import { openEngine, type Preferences } from "../../../engine/index.ts";
import { changePreferences, readPreferences } from "../../../engine/people/preferences.ts";
import { codeOf, underBothDrivers } from "../support/office.ts";

const none: Preferences = {
  language: null,
  colorScheme: null,
  density: null,
  singleKeys: null,
  mutedNotifications: null,
  systemNotifications: null,
  notificationDetails: null,
  quietHours: null,
};

underBothDrivers("what a person chose for themselves", (open) => {
  it("is kept for them alone, and changes only where it is named", () => {
    const office = open([]);
    office.desk("ada").preferences.set({ language: "de", singleKeys: false });
    office.desk("ada").preferences.set({ density: "compact" });
    expect(office.desk("ada").preferences.get()).toEqual({
      ...none,
      language: "de",
      singleKeys: false,
      density: "compact",
    });
    for (const name of ["ben", "root"] as const) expect(office.desk(name).preferences.get()).toEqual(none);
  });

  it("is forgotten with null", () => {
    const office = open([]);
    office.desk("ada").preferences.set({ language: "de", colorScheme: "dark" });
    office.desk("ada").preferences.set({ language: null });
    expect(office.desk("ada").preferences.get()).toEqual({ ...none, colorScheme: "dark" });
  });

  it("is nothing that nobody offers", () => {
    const { preferences } = open([]).desk("ada");
    preferences.set({ language: "de" });
    for (const wrong of [
      { language: "fr" },
      { singleKeys: "off" },
      { mutedNotifications: ["all"] },
      { quietHours: { from: "25:00" } },
      { fontSize: 3 },
      { toString: null },
    ]) {
      const changes = { density: "compact", ...wrong } as unknown as Partial<Preferences>;
      expect(codeOf(() => preferences.set(changes))).toBe("values.invalid");
    }
    expect(preferences.get()).toEqual({ ...none, language: "de" });
  });
});

it("whoever shows something to a person hears of their choice, once it holds", () => {
  const engine = openEngine({ file: ":memory:", flows: [] });
  const { id } = engine.people.createPerson({ name: "ben", displayName: "Ben" });
  const heard: unknown[] = [];
  engine.on("preferences", ({ personId }) => heard.push([personId, engine.as(id).preferences.get().colorScheme]));
  engine.as(id).preferences.set({ colorScheme: "light" });
  expect(heard).toEqual([[id, "light"]]);
});

it("what another version has written is read as far as it is understood, and survives a change", () => {
  const kept = { language: "fr", colorScheme: "dark", singleKeys: 1, quietHours: { from: "18:00" } };
  expect(readPreferences(kept)).toEqual({ ...none, colorScheme: "dark" });
  expect(changePreferences(kept, { colorScheme: "light" })).toEqual({ ...kept, colorScheme: "light" });
});
