import type { Menu, MenuItemConstructorOptions } from "electron";
import { expect, it } from "vitest";
import { showAppMenu } from "../../../electron/window/app-menu.ts";
import { adasPreferences, adasSession } from "../support/ada.ts";
import { fakeApp } from "../support/fake-app.ts";

type Items = readonly MenuItemConstructorOptions[];

it("the menu follows who is there, whether the window is locked, and the language of the person", () => {
  const { shown, session, choose } = menu();
  const state = () => [shown.length, shown.at(-1)?.[0]?.label, itemOf(shown.at(-1) ?? [], 0)?.enabled];
  expect(state()).toEqual([1, "&File", false]);
  session.begin(1);
  expect(state()).toEqual([2, "&File", true]);
  session.lock();
  expect(state()).toEqual([3, "&File", false]);
  choose({ language: "de" });
  expect(state()).toEqual([4, "&Datei", false]);
});

it("who has to choose a password first can lock, and nothing else", () => {
  const { shown, session } = menu();
  session.begin(2);
  const items = (shown.at(-1) ?? []).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  expect(items.filter(({ enabled }) => enabled === true).map(({ label }) => label)).toEqual(["Lock"]);
});

it("what is chosen goes to the window, to the session or to the system", () => {
  const { shown, session, sent, done } = menu();
  session.begin(1);
  itemOf(shown.at(-1) ?? [], 0)?.click?.(undefined as never, undefined, undefined as never);
  expect(sent).toEqual(["start"]);
  const file = shown.at(-1)?.[0]?.submenu as Items;
  file.find(({ label }) => label === "Lock")?.click?.(undefined as never, undefined, undefined as never);
  expect(session.current()?.locked).toBe(true);
  const help = shown.at(-1)?.at(-1)?.submenu as Items;
  help.at(-1)?.click?.(undefined as never, undefined, undefined as never);
  expect(done).toEqual(["about"]);
});

function itemOf(items: Items, at: number): MenuItemConstructorOptions | undefined {
  return (items[at]?.submenu as Items | undefined)?.[0];
}

function menu() {
  const { app, done } = fakeApp();
  const shown: Items[] = [];
  const sent: string[] = [];
  const menus = {
    buildFromTemplate: (items: Items) => items,
    setApplicationMenu: (items: Items) => void shown.push(items),
  } as unknown as Pick<typeof Menu, "buildFromTemplate" | "setApplicationMenu">;
  const session = adasSession();
  const { preferences, choose } = adasPreferences(session);
  const send = (command: string) => void sent.push(command);
  showAppMenu({ app, menus, platform: "linux", session, preferences, canPrint: true, send });
  return { shown, session, choose, sent, done };
}
