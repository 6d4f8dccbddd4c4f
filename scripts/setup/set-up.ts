import type { Electron } from "./any-electron.ts";
import { chooseElectron, installElectron } from "./electron.ts";
import { say } from "./say.mjs";
import { fitSqliteAddon, needsCompiledAddon } from "./sqlite-addon.ts";
import { installSystemLibraries } from "./system-libraries.ts";

type Wishes = {
  /** Whether Electron is to draw on a virtual screen, which has to be installed. */
  readonly virtualScreen: boolean;
};

/** Makes everything ready to start the app on this machine and says which Electron that is. Quick when all is there. */
export async function setUp({ virtualScreen }: Wishes): Promise<Electron> {
  const electron = await chooseElectron();
  const compiler = needsCompiledAddon(electron.version);
  // One waits for the network while the other keeps the processor busy.
  await Promise.all([
    installElectron(electron),
    installSystemLibraries([
      "electron",
      ...(virtualScreen ? (["screen"] as const) : []),
      ...(compiler ? (["compiler"] as const) : []),
    ]).then(() => fitSqliteAddon(electron.version)),
  ]);
  say(`using Electron ${electron.version} (${electron.origin})`);
  return electron;
}
