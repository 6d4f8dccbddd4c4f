import type { MenuItemConstructorOptions } from "electron";
import { describe, expect, it } from "vitest";
import { menuTemplate } from "../../electron/menu.ts";

const actions = { lock: () => undefined, canLock: true };

/** A menu as lines: `Edit > Undo (undo)`. */
function lines(items: readonly MenuItemConstructorOptions[], above = ""): string[] {
  return items.flatMap(({ label, role, submenu, type }) => {
    if (type === "separator") return [];
    const line = [above, label, role && `(${role})`].filter(Boolean).join(" ");
    return [line, ...(Array.isArray(submenu) ? lines(submenu, `${above} ${label ?? ""} >`.trim()) : [])];
  });
}

const accelerators = (items: readonly string[]) =>
  items
    .filter((line) => line.includes("&") && !line.includes(">"))
    .map((line) => /&(.)/u.exec(line)?.[1]?.toLowerCase());

describe.each(["en", "de"] as const)("the menu in %s", (language) => {
  it("has words for everything", () => {
    expect(lines(menuTemplate(language, "linux", actions))).toMatchSnapshot();
  });

  it.each(["linux", "win32"] as const)("gives each menu a key of its own on %s", (platform) => {
    const keys = accelerators(lines(menuTemplate(language, platform, actions)));
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("begins with the program's own menu on macOS, and only there", () => {
    expect(menuTemplate(language, "darwin", actions)[0]).toEqual({ role: "appMenu" });
    expect(lines(menuTemplate(language, "win32", actions)).join("\n")).not.toContain("appMenu");
  });

  it("offers no developer tools and no reload", () => {
    const roles = lines(menuTemplate(language, "linux", actions))
      .join("\n")
      .toLowerCase();
    expect(roles).not.toMatch(/devtools|reload/u);
  });
});

it("says the same in both languages, in other words", () => {
  const roles = (language: "en" | "de") =>
    lines(menuTemplate(language, "linux", actions)).map((line) => /\((\w+)\)$/u.exec(line)?.[1]);
  expect(roles("de")).toEqual(roles("en"));
  expect(lines(menuTemplate("de", "linux", actions))).not.toEqual(lines(menuTemplate("en", "linux", actions)));
});

it("locks, but only while somebody is signed in", () => {
  let locked = 0;
  const lockItem = (canLock: boolean) => {
    const file = menuTemplate("en", "linux", { lock: () => (locked += 1), canLock })[0]?.submenu;
    return Array.isArray(file) ? file.find(({ label }) => label === "Lock") : undefined;
  };
  expect([lockItem(true)?.enabled, lockItem(false)?.enabled]).toEqual([true, false]);
  expect(lockItem(true)?.accelerator).toBe("CmdOrCtrl+L");
  (lockItem(true)?.click as (() => void) | undefined)?.();
  expect(locked).toBe(1);
});
