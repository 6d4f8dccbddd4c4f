import type { MenuItemConstructorOptions } from "electron";
import { describe, expect, it } from "vitest";
import { menuTemplate } from "../../../electron/window/menu.ts";

const quiet = {
  send: () => undefined,
  lock: () => undefined,
  about: () => undefined,
  canAct: true,
  canLock: true,
  canPrint: true,
};

function template(language: "en" | "de", platform: NodeJS.Platform) {
  return menuTemplate(language, platform, quiet);
}

/** A menu as lines: `Edit > Undo (undo)`. */
function lines(items: readonly MenuItemConstructorOptions[], above = ""): string[] {
  return items.flatMap(({ label, role, submenu, type, accelerator }) => {
    if (type === "separator") return [];
    const line = [above, label, accelerator, role && `(${role})`].filter(Boolean).join(" ");
    return [line, ...(Array.isArray(submenu) ? lines(submenu, `${above} ${label ?? ""} >`.trim()) : [])];
  });
}

const accelerators = (items: readonly string[]) =>
  items
    .filter((line) => line.includes("&") && !line.includes(">"))
    .map((line) => /&(.)/u.exec(line)?.[1]?.toLowerCase());

describe.each(["en", "de"] as const)("the menu in %s", (language) => {
  it("has words for everything", () => {
    expect(lines(template(language, "linux"))).toMatchSnapshot();
  });

  it.each(["linux", "win32"] as const)("gives each menu a key of its own on %s", (platform) => {
    const keys = accelerators(lines(template(language, platform)));
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("begins with the program's own menu on macOS, and only there", () => {
    expect(template(language, "darwin")[0]).toEqual({ role: "appMenu" });
    expect(lines(template(language, "win32")).join("\n")).not.toContain("appMenu");
  });

  it("offers no developer tools and no reload", () => {
    const roles = lines(template(language, "linux")).join("\n").toLowerCase();
    expect(roles).not.toMatch(/devtools|reload/u);
  });
});

it("says the same in both languages, in other words", () => {
  const roles = (language: "en" | "de") =>
    lines(template(language, "linux")).map((line) => /\((\w+)\)$/u.exec(line)?.[1]);
  expect(roles("de")).toEqual(roles("en"));
  expect(lines(template("de", "linux"))).not.toEqual(lines(template("en", "linux")));
});

describe("what is chosen", () => {
  const click = (path: readonly string[]) => {
    const done: string[] = [];
    const note = (what: string) => () => done.push(what);
    const send = (command: string) => done.push(command);
    const actions = { send, lock: note("(lock)"), about: note("(about)"), canAct: true, canLock: true, canPrint: true };
    let items: readonly MenuItemConstructorOptions[] = menuTemplate("en", "linux", actions);
    for (const name of path) {
      const item = items.find(({ label }) => label === name);
      if (Array.isArray(item?.submenu)) items = item.submenu;
      else item?.click?.(undefined as never, undefined, undefined as never);
    }
    return done;
  };

  it.each([
    [["&File", "New request …"], ["start"]],
    [["&File", "Settings"], ["settings"]],
    [["&File", "Lock"], ["(lock)"]],
    [["&Edit", "Undo"], ["undo"]],
    [["&View", "Processes"], ["processes"]],
    [["&Help", "Keyboard shortcuts"], ["keys"]],
    [["&Help", "Verify history …"], ["verify"]],
    [["&Help", "About Intray"], ["(about)"]],
  ])("in %j is done: %j", (path, done) => {
    expect(click(path)).toEqual(done);
  });
});

it("acts only while somebody is signed in and the window is open to them", () => {
  const enabled = (canAct: boolean, canLock = canAct) =>
    menuTemplate("en", "linux", { ...quiet, canAct, canLock }).flatMap(({ submenu }) =>
      (Array.isArray(submenu) ? submenu : []).flatMap((item) => (item.enabled === true ? [item.label] : [])),
    );
  expect(enabled(false)).toEqual([]);
  expect(enabled(false, true)).toEqual(["Lock"]);
  expect(enabled(true)).toEqual(expect.arrayContaining(["Lock", "Inbox", "Settings", "Undo"]));
});

it("offers no printing where the machine's policy forbids it", () => {
  const printing = (canPrint: boolean) =>
    lines(menuTemplate("en", "linux", { ...quiet, canPrint })).filter((line) => line.includes("Print"));
  expect([printing(true).length, printing(false).length]).toEqual([1, 0]);
});
