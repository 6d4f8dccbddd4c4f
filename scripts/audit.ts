import { spawnSync } from "node:child_process";
import { say } from "./setup/say.mjs";

/** What npm says, as far as it is looked at. */
interface Report {
  readonly metadata?: { readonly vulnerabilities: Readonly<Record<string, number>> };
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly isDirect: boolean }>>;
  readonly message?: string;
}

/** Fails when a package of the lockfile has a known fault of weight. A registry that doesn't answer such questions says so and fails nothing. */
const npm = process.platform === "win32" ? "npm.cmd" : "npm";
const { stdout } = spawnSync(npm, ["audit", "--package-lock-only", "--json"], { encoding: "utf8" });
const report = read(stdout);
if (report?.metadata === undefined) {
  say(`the registry answers no question about faults: ${report?.message ?? "no answer"}`);
} else {
  const grave = Object.entries(report.vulnerabilities ?? {}).filter(([, { severity }]) =>
    ["high", "critical"].includes(severity),
  );
  for (const [name, { severity }] of grave) say(`${name}: ${severity}`);
  say(`${grave.length} packages with a known grave fault`);
  if (grave.length > 0) process.exitCode = 1;
}

function read(text: string): Report | null {
  try {
    return JSON.parse(text) as Report;
  } catch {
    return null;
  }
}
