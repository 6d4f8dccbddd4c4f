import assert from "node:assert/strict";
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";

/** What a package may do that Electron could, and what it insists on: what electron-builder.yml asks for, said again. */
const intended = new Map([
  [FuseV1Options.RunAsNode, false],
  [FuseV1Options.EnableCookieEncryption, true],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  [FuseV1Options.EnableNodeCliInspectArguments, false],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  [FuseV1Options.OnlyLoadAppFromAsar, true],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
]);

/** Reads the fuses back from a packaged program and throws an AssertionError unless all are as intended. */
export async function checkFuses(program: string): Promise<void> {
  const wire = await getCurrentFuseWire(program);
  for (const [fuse, on] of intended)
    assert.equal(
      wire[fuse],
      on ? FuseState.ENABLE : FuseState.DISABLE,
      `the fuse ${FuseV1Options[fuse]} of ${program}: set it in electron-builder.yml, then package again`,
    );
}
