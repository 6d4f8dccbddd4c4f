import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleWhenStale } from "./bundle/bundle.ts";
import { checkForeign } from "./packaging/check-foreign.ts";
import { runScript } from "./setup/say.mjs";

/** Checks what would be packaged for Windows and macOS, on any system, with stand-ins for their Electron. */
await runScript(async () => {
  await bundleWhenStale();
  const scratch = await mkdtemp(join(tmpdir(), "intray-foreign-"));
  try {
    for (const system of ["win32", "darwin"] as const) await checkForeign(system, scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
});
