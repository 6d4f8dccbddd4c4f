import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { z } from "zod";
import { channelNames } from "../../scripts/bundle/channel-names.ts";
import { fingerprint } from "../../scripts/bundle/sources.ts";
import { watchSources } from "../../scripts/dev/watch-sources.ts";

const root = join(import.meta.dirname, "../..");
const tsconfig = z.object({ references: z.array(z.object({ path: z.string() })) });
const { references } = tsconfig.parse(JSON.parse(readFileSync(join(root, "tsconfig.json"), "utf8")));

/** Every room whose code is in the app; a new one is found by what the compiler is told of it. */
const rooms = references.map(({ path }) => path).filter((path) => path !== "scripts" && path !== "test");

it.each(rooms)("a change in %s/ makes the build out of date, so that no test runs an old one", async (room) => {
  const project = emptyProject();
  const before = await fingerprint(project);
  expect(await fingerprint(project)).toBe(before);
  write(project, `${room}/inside/one.ts`, "export const one = 2;\n");
  expect(await fingerprint(project)).not.toBe(before);
});

it.each(rooms)("a change in %s/ is followed while one develops", async (room) => {
  const project = emptyProject();
  const onChange = vi.fn<(changed: ReadonlySet<string>) => void>();
  const watcher = watchSources(project, onChange);
  onTestFinished(() => watcher.close());
  // a watcher of folders in folders needs a moment to be there, and nothing tells when it is
  await expect
    .poll(
      () => {
        write(project, `${room}/inside/one.ts`, `export const one = ${onChange.mock.calls.length};\n`);
        return onChange.mock.calls.length;
      },
      { interval: 400, timeout: 50_000 },
    )
    .toBeGreaterThan(0);
  const parts = onChange.mock.calls[0]?.[0] ?? new Set();
  expect(parts.has(room === "renderer" ? "renderer" : "main")).toBe(true);
  if (room === "contract") expect(parts.has("renderer")).toBe(true);
});

it("the preload's list is read anew for each build", () => {
  const project = emptyProject();
  const names = (written: string) => {
    write(project, "contract/channels.ts", `export const channelNames = ${written};\n`);
    return channelNames(project);
  };
  expect(names('["task.get"]')).toEqual(["task.get"]);
  expect(names('["task.get", "task.wait"]')).toEqual(["task.get", "task.wait"]);
});

function emptyProject(): string {
  const project = mkdtempSync(join(tmpdir(), "intray-project-"));
  onTestFinished(() => rmSync(project, { recursive: true, force: true }));
  for (const room of [...rooms, "scripts/bundle"]) write(project, `${room}/inside/one.ts`, "export const one = 1;\n");
  for (const file of ["package.json", "package-lock.json"]) write(project, file, `{ "type": "module" }\n`);
  return project;
}

function write(project: string, path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}
