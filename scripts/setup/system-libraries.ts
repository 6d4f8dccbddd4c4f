import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { isRoot } from "./folders.mjs";
import { withLock } from "./lock.mjs";
import { run } from "./run-command.mjs";
import { SetupProblem, say } from "./say.mjs";

type Need = "electron" | "screen" | "compiler" | "archiver" | "packager" | "machine";

/** What a program of ours needs from the system, and the Debian packages that bring it, newest name first. */
type Requirement = { readonly need: Need; readonly found: () => boolean; readonly packages: readonly string[] };

/**
 * Sees to it that Linux has the libraries and programs that are needed: as root on Debian and its relatives it installs
 * the missing ones, else it throws a SetupProblem with the command to run. Elsewhere there is nothing to do.
 */
export async function installSystemLibraries(needs: readonly Need[]): Promise<void> {
  if (process.platform !== "linux") return;
  const missing = (await requirements()).filter(({ need, found }) => needs.includes(need) && !found());
  if (missing.length === 0) return;
  if (!existsSync("/usr/bin/apt-get"))
    throw new SetupProblem(
      `Install what your system calls ${missing.map(({ packages }) => packages.at(-1)).join(", ")}.`,
    );
  const names = await Promise.all(missing.map(({ packages }) => availableName(packages)));
  if (!isRoot) throw new SetupProblem(`Some system packages are missing. Run: sudo apt-get install ${names.join(" ")}`);
  await withLock("apt-get", () => aptInstall(missing));
}

async function requirements(): Promise<Requirement[]> {
  const libraries = await run(["/sbin/ldconfig", "-p"]).catch(() => "");
  const library = (need: Need, name: string, ...packages: string[]) => ({
    need,
    found: () => libraries.includes(`${name} `),
    packages,
  });
  const program = (need: Need, name: string, debian = name) => ({
    need,
    found: () => isOnPath(name),
    packages: [debian],
  });
  return [
    library("electron", "libgtk-3.so.0", "libgtk-3-0t64", "libgtk-3-0"),
    library("electron", "libnss3.so", "libnss3"),
    library("electron", "libasound.so.2", "libasound2t64", "libasound2"),
    library("electron", "libgbm.so.1", "libgbm1"),
    { need: "electron", found: hasFonts, packages: ["fonts-dejavu-core"] },
    program("screen", "Xvfb", "xvfb"),
    program("screen", "xauth"),
    program("compiler", "gcc"),
    program("compiler", "g++"),
    program("archiver", "7zz", "7zip"),
    program("packager", "mksquashfs", "squashfs-tools"),
    program("packager", "desktop-file-validate", "desktop-file-utils"),
    program("packager", "rpmbuild", "rpm"),
    program("machine", "cpio"),
    program("machine", "debootstrap"),
  ];
}

async function aptInstall(missing: readonly Requirement[]): Promise<void> {
  say("installing system packages with apt-get (about half a minute) ...");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  // A source that can't be reached is no reason to stop: the packages may come from another.
  await run(["apt-get", "update", "-qq"], { env }).catch(() => {});
  const names = await Promise.all(missing.map(({ packages }) => availableName(packages)));
  const options = ["DPkg::Lock::Timeout=300", "APT::Keep-Downloaded-Packages=false"].flatMap((option) => [
    "-o",
    option,
  ]);
  const command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", ...options];
  await run([...command, ...names], { env }).catch((error: Error) => {
    throw new SetupProblem(
      `${error.message}\nMend that, or install them yourself: ${names.join(" ")}; then try again.`,
    );
  });
}

/** The first of the names that this release of the system knows. */
async function availableName(names: readonly string[]): Promise<string> {
  for (const name of names.slice(0, -1)) {
    const answer = await run(["apt-cache", "policy", name]).catch(() => "");
    if (/Candidate: \d/.test(answer)) return name;
  }
  return names.at(-1) ?? "";
}

function isOnPath(program: string): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));
}

function hasFonts(): boolean {
  return existsSync("/usr/share/fonts") && readdirSync("/usr/share/fonts").length > 0;
}
