import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../setup/run-command.mjs";

/** An ordinary account on the machine. */
const usual = "ada";

/** What a screen and a font need, and what the stand-in at the beginning of an AppImage does. */
const furniture = ["xvfb", "xauth", "fonts-dejavu-core", "ca-certificates", "squashfs-tools"];

/** A Debian 12 with a virtual screen and nothing else, as a folder that becomes the root of its own namespaces. */
export interface CleanDebian {
  /** Where its files lie, seen from here. */
  readonly root: string;
  /** Runs a command as root, to its end; resolves with what it printed, and rejects when it fails. */
  readonly asRoot: (command: readonly string[]) => Promise<string>;
  /** Starts a command as an ordinary user on a screen of its own, detached from everything but stdout and stderr. */
  startAsUser(command: readonly string[], account?: string): ChildProcess;
  remove(): Promise<void>;
}

/** Makes one, in a minute or two. Needs to be root. */
export async function makeCleanDebian(): Promise<CleanDebian> {
  const debian = debianIn(await mkdtemp("/var/tmp/intray-debian-"));
  try {
    await debootstrap(debian.root);
    await debian.asRoot(["apt-get", "update", "-qq"]);
    await debian.asRoot(["apt-get", "install", "-y", "-qq", "--no-install-recommends", ...furniture]);
    await debian.asRoot(["useradd", "--create-home", "--shell", "/bin/bash", usual]);
    return debian;
  } catch (error) {
    await debian.remove();
    throw error;
  }
}

function debianIn(folder: string): CleanDebian {
  const root = join(folder, "root");
  const enter = join(import.meta.dirname, "enter-machine.sh");
  const environment = ["env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND=noninteractive"];
  const user = (account: string) => ["setpriv", `--reuid=${account}`, `--regid=${account}`, "--init-groups"];
  const home = (account: string) => ["-C", `/home/${account}`, `HOME=/home/${account}`, "PATH=/usr/bin:/bin"];
  const started: ChildProcess[] = [];
  let screens = 200 + (process.pid % 500);
  return {
    root,
    asRoot: (command) => run([enter, root, ...environment, ...ways(), ...command]),
    startAsUser(command, account = usual) {
      // other screens on this machine are seen through the network they share
      screens += 1;
      const screen = ["xvfb-run", `--server-num=${screens}`, "--server-args=-screen 0 1600x1000x24"];
      const words = [...user(account), "env", "-i", ...home(account), "LANG=C.UTF-8"];
      const child = spawn(enter, [root, ...words, ...screen, ...command], {
        stdio: ["ignore", "pipe", "pipe"],
      });
      started.push(child);
      return child;
    },
    remove() {
      // whatever still runs there ends with the first process of its namespace
      for (const child of started) child.kill("SIGKILL");
      return rm(folder, { recursive: true, force: true });
    },
  };
}

/** With the sources that this machine installs from. */
async function debootstrap(root: string): Promise<void> {
  const sources = "/etc/apt/sources.list.d/debian.sources";
  const listed = existsSync(sources) ? await readFile(sources, "utf8") : "";
  const mirror = /^URIs: (\S+)/m.exec(listed)?.[1];
  await mkdir(root, { recursive: true });
  await run(["debootstrap", "--variant=minbase", "bookworm", root, ...(mirror === undefined ? [] : [mirror])]);
  for (const file of ["/etc/resolv.conf", "/etc/hosts"]) await cp(file, join(root, file), { dereference: true });
  if (listed === "") return;
  await rm(join(root, "etc/apt/sources.list"), { force: true });
  await cp(sources, join(root, sources));
}

/** The ways to the networks that this machine uses, as words for `env`. */
function ways(): string[] {
  const names = Object.keys(process.env).filter((name) => /^(https?|no)_proxy$/i.test(name));
  return names.map((name) => `${name}=${process.env[name] ?? ""}`);
}
