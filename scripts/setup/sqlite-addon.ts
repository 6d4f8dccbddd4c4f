import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder, projectFolder } from "./folders.mjs";
import { makeOnce } from "./make-once.ts";
import { run } from "./run-command.mjs";
import { say } from "./say.mjs";

const modules = join(projectFolder, "node_modules");
const sources = join(modules, "better-sqlite3");
/** better-sqlite3 looks here before it takes one of its prebuilt addons. */
const compiledFolder = join(sources, "build", "Release");
const addonName = "better_sqlite3.node";

/** The first Electron with Node-API 10, which the prebuilt addons need: in an older one they crash without a word. */
const firstWithNodeApi10 = 35;

const compilerFlags = ["-c", "-fPIC", "-O2", "-w", "-DNDEBUG", "-fvisibility=hidden"];
const sqliteFlags = ["-std=c99"];
const addonFlags = [
  "-std=c++20",
  "-fno-rtti",
  "-fvisibility-inlines-hidden",
  "-DBUILDING_NODE_EXTENSION",
  "-DNAPI_DISABLE_CPP_EXCEPTIONS",
  "-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS",
  // The experimental level of Node-API has, in older runtimes too, what the sources take from level 10.
  "-DNAPI_EXPERIMENTAL",
  "-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT",
];
const linkFlags = ["-shared", "-s", "-Wl,-Bsymbolic", "-Wl,--exclude-libs,ALL", "-ldl", "-lm", "-lpthread"];

export function needsCompiledAddon(electronVersion: string): boolean {
  return Number.parseInt(electronVersion, 10) < firstWithNodeApi10;
}

/**
 * Makes better-sqlite3 load in this version of Electron: compiled from its own sources for an old one, as published for
 * a current one. Node loads the compiled addon as well.
 */
export async function fitSqliteAddon(electronVersion: string): Promise<void> {
  if (!needsCompiledAddon(electronVersion)) {
    await rm(compiledFolder, { recursive: true, force: true });
    return;
  }
  const folder = join(cacheFolder(), `better-sqlite3-${await recipe()}`);
  await makeOnce(folder, compile);
  await place(join(folder, addonName), join(compiledFolder, addonName));
}

/** Tells apart the addons that other versions or other flags would give. */
async function recipe(): Promise<string> {
  const flags = [compilerFlags, sqliteFlags, addonFlags, linkFlags, process.arch];
  const hash = createHash("sha256").update(JSON.stringify(flags));
  for (const folder of [sources, join(modules, "node-addon-api")])
    hash.update(await readFile(join(folder, "package.json")));
  return hash.digest("hex").slice(0, 8);
}

async function compile(folder: string): Promise<void> {
  say("compiling better-sqlite3 for this Electron (once, about a minute) ...");
  const sqlite = join(sources, "deps", "sqlite3");
  // npm's copy of Node brings its headers along, so that none have to be on the system.
  const headers = join(modules, `node-linux-${process.arch}`, "include", "node");
  const includes = [headers, join(modules, "node-addon-api"), sqlite].map((path) => `-I${path}`);
  const [addonObject, sqliteObject] = [join(folder, "addon.o"), join(folder, "sqlite3.o")];
  await Promise.all([
    run([
      "gcc",
      ...compilerFlags,
      ...sqliteFlags,
      ...(await sqliteDefines()),
      join(sqlite, "sqlite3.c"),
      "-o",
      sqliteObject,
    ]),
    run([
      "g++",
      ...compilerFlags,
      ...addonFlags,
      ...includes,
      join(sources, "src", "better_sqlite3.cpp"),
      "-o",
      addonObject,
    ]),
  ]);
  await run(["g++", addonObject, sqliteObject, "-o", join(folder, addonName), ...linkFlags]);
  await Promise.all([rm(addonObject), rm(sqliteObject)]);
}

/** The switches better-sqlite3 builds SQLite with, from the list it keeps for its own build. */
async function sqliteDefines(): Promise<string[]> {
  const list = await readFile(join(sources, "deps", "defines.gypi"), "utf8");
  const defines = [...list.matchAll(/'([A-Z]\w*(?:=[^']*)?)'/g)].map(([, define]) => `-D${define}`);
  if (!defines.includes("-DSQLITE_THREADSAFE=2")) throw new Error(`${sources}/deps/defines.gypi is not as expected`);
  return defines;
}

/** Puts a copy in place in one step, since another run may be loading the old one. */
async function place(from: string, to: string): Promise<void> {
  const wanted = await readFile(from);
  const present = await readFile(to).catch(() => null);
  if (present?.equals(wanted)) return;
  await mkdir(compiledFolder, { recursive: true });
  const scratch = `${to}.${process.pid}`;
  await copyFile(from, scratch);
  await rename(scratch, to);
}
