import { expect, it } from "vitest";
import { followTheme } from "../../../electron/window/theme.ts";
import { adasPreferences, adasSession } from "../support/ada.ts";

it("the system's own parts follow the colours that their person chose, at once", () => {
  const nativeTheme = { themeSource: "light" as "system" | "light" | "dark" };
  const session = adasSession();
  const { preferences, choose } = adasPreferences(session);
  followTheme(nativeTheme, preferences);
  session.begin(1);
  expect(nativeTheme.themeSource).toBe("system");
  choose({ colorScheme: "dark" });
  expect(nativeTheme.themeSource).toBe("dark");
});
