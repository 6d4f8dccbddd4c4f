import { expect, it } from "vitest";
import { followTheme } from "../../../electron/window/theme.ts";
import { newSettings } from "../support/ada.ts";

it("the system's own parts follow the colours that were chosen, at once", () => {
  const nativeTheme = { themeSource: "light" as "system" | "light" | "dark" };
  const settings = newSettings();
  followTheme(nativeTheme, settings);
  expect(nativeTheme.themeSource).toBe("system");
  settings.set({ colorScheme: "dark" });
  expect(nativeTheme.themeSource).toBe("dark");
});
