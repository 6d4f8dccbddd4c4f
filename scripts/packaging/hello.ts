import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Electron } from "../setup/any-electron.ts";
import { projectFolder } from "../setup/folders.mjs";
import { kinds, makePackages, type Packages } from "./packages.ts";
import { trialConfig } from "./trial-config.ts";

const version = "1.0.0";
const author = "Hello <hello@intray.example>";

/** The least that a program with Electron can be: one window with two words, packaged as Intray is. */
export async function makeHello(electron: Electron): Promise<Packages> {
  const app = await mkdtemp(join(tmpdir(), "intray-hello-"));
  try {
    const homepage = "https://intray.example";
    const manifest = { name: "hello", version, main: "main.cjs", description: "Hello", author, homepage };
    await writeFile(join(app, "package.json"), JSON.stringify(manifest));
    await writeFile(join(app, "main.cjs"), main);
    await writeFile(join(app, "index.html"), "<!doctype html><title>Hello</title><h1>Hello world</h1>");
    return await makePackages(electron, config(electron, app), { name: "hello", program: "hello", version, kinds });
  } finally {
    await rm(app, { recursive: true, force: true });
  }
}

const main = `const { app, BrowserWindow } = require("electron");
app.enableSandbox();
app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false });
  window.once("ready-to-show", () => window.show());
  window.loadFile("index.html");
});
app.on("window-all-closed", () => app.quit());
`;

function config(electron: Electron, app: string) {
  const { electronDist, electronVersion, afterPack } = trialConfig(electron);
  return {
    appId: "org.intray.hello",
    productName: "Hello",
    directories: { app },
    electronDist,
    electronVersion,
    afterPack,
    files: ["package.json", "main.cjs", "index.html", "!node_modules/**"],
    npmRebuild: false,
    electronLanguages: ["en-US", "de"],
    toolsets: { appimage: "1.0.3" },
    publish: null,
    linux: { executableName: "hello", maintainer: author, icon: join(projectFolder, "build", "icons") },
  };
}
