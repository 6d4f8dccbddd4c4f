import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createLoginItem } from "../../../electron/machine/start-at-login.ts";
import { fakeApp } from "../support/fake-app.ts";

it("on Linux a file says so, and takes back what it said; nothing says so unasked", () => {
  const { app, folder } = fakeApp();
  const item = createLoginItem({ app, platform: "linux", environment: {}, program: "/opt/Intray/intray" });
  const file = join(folder, "autostart", "intray.desktop");
  expect([item.get(), existsSync(file)]).toEqual([{ possible: true, enabled: false }, false]);
  expect(item.set(true)).toEqual({ possible: true, enabled: true });
  expect(readFileSync(file, "utf8")).toBe(
    '[Desktop Entry]\nType=Application\nName=Intray\nExec="/opt/Intray/intray"\n',
  );
  expect(item.set(false).enabled).toBe(false);
  expect([item.set(false).enabled, existsSync(file)]).toEqual([false, false]);
});

it("a path with anything in it stays one word, and an AppImage starts as such", () => {
  const { app, folder } = fakeApp();
  const environment = { APPIMAGE: String.raw`/home/a "b"/100% $HOME\Intray.AppImage` };
  createLoginItem({ app, platform: "linux", environment, program: "/tmp/.mount/intray" }).set(true);
  const [, , , line] = readFileSync(join(folder, "autostart", "intray.desktop"), "utf8").split("\n");
  expect(line).toBe(String.raw`Exec="/home/a \\"b\\"/100%% \\$HOME\\\\Intray.AppImage"`);
});

it.each(["win32", "darwin"] as const)("the system itself keeps it on %s", (platform) => {
  let openAtLogin = false;
  const { app } = fakeApp({
    getLoginItemSettings: () => ({ openAtLogin }) as ReturnType<typeof app.getLoginItemSettings>,
    setLoginItemSettings: (settings) => void (openAtLogin = settings.openAtLogin ?? false),
  });
  const item = createLoginItem({ app, platform, environment: {}, program: "Intray" });
  expect([item.get().enabled, item.set(true).enabled, item.set(false).enabled]).toEqual([false, true, false]);
});

it("what isn't installed can't be started with the system", () => {
  const { app, folder } = fakeApp({ isPackaged: false });
  const item = createLoginItem({ app, platform: "linux", environment: {}, program: "/usr/bin/electron" });
  expect(item.set(true)).toEqual({ possible: false, enabled: false });
  expect(existsSync(join(folder, "autostart"))).toBe(false);
});
