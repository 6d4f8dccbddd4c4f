import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";

const timeoutMs = 90_000;
const answer = z.looseObject({ ok: z.literal(true) });

/** Starts a packaged app to try itself, with a new profile; throws unless it says within 90 seconds that all is well. */
export async function runSmoke(program: string): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), "intray-smoke-"));
  try {
    const args = ["--smoke", `--user-data-dir=${profile}`];
    const { stdout } = await promisify(execFile)(program, args, { timeout: timeoutMs });
    const line = /^intray-smoke (.*)$/m.exec(stdout)?.[1];
    assert.ok(line, `no line that starts with intray-smoke in:\n${stdout}`);
    answer.parse(JSON.parse(line));
    return line;
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}
