import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";

/** What the system says of a process: the sandbox filters what its programs may ask of the kernel. */
interface Process {
  readonly id: number;
  readonly parent: number;
  readonly args: readonly string[];
  readonly isFiltered: boolean;
}

/** Throws an AssertionError unless every page of the program that this process started is in the sandbox. */
export function assertSandboxed(started: number | undefined): void {
  const all = processes();
  const below = new Set([started]);
  for (const { id, parent } of all) if (below.has(parent)) below.add(id);
  const ours = all.filter(({ id }) => below.has(id));
  assert.ok(!ours.some(({ args }) => args.includes("--no-sandbox")), "it runs without the sandbox");
  const pages = ours.filter(({ args }) => args.includes("--type=renderer"));
  assert.ok(pages.length > 0, "it has no page");
  assert.ok(
    pages.every(({ isFiltered }) => isFiltered),
    "a page is outside of the sandbox",
  );
}

/** Parents before their children. */
function processes(): Process[] {
  const ids = readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .map(Number);
  return ids.toSorted((a, b) => a - b).flatMap((id) => read(id) ?? []);
}

function read(id: number): Process | null {
  try {
    const status = readFileSync(`/proc/${id}/status`, "utf8");
    const args = readFileSync(`/proc/${id}/cmdline`, "utf8").split(/[\0 ]/u); // pages write their own
    const parent = Number(/^PPid:\s*(\d+)/mu.exec(status)?.[1]);
    return { id, parent, args, isFiltered: /^Seccomp:\s*2/mu.test(status) };
  } catch {
    return null; // it has ended meanwhile
  }
}
