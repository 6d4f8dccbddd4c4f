import { join } from "node:path";
import react from "@vitejs/plugin-react";
import type { InlineConfig } from "vite";
import { projectFolder } from "../setup/folders.mjs";
import { channelNames } from "./channel-names.ts";
import { bundledLicenses } from "./licenses.ts";
import { workers } from "./workers.ts";

/** A part of the app that is bundled by itself, because it runs in a process of its own kind. */
export type Part = { readonly name: string; readonly outDir: string; readonly config: InlineConfig };

/** Present in the runtime or beside the bundle; everything else is bundled. */
const external = ["electron", "better-sqlite3"];

/** Main and the threads and processes it starts: ES modules for the Node of the oldest Electron in use. */
const main: InlineConfig = {
  build: {
    target: "node20.18",
    ssr: true,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: [source("electron/main.ts"), ...workers()],
      output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "[name].js" },
    },
  },
  ssr: { target: "node", noExternal: true, external },
};

/** The preload script: a single CommonJS file, since a sandboxed one can load nothing but `electron`. */
const preload = (): InlineConfig => ({
  define: { CHANNEL_NAMES: JSON.stringify(channelNames()) },
  build: {
    target: "node20.18",
    ssr: true,
    minify: false,
    rolldownOptions: {
      input: { preload: source("electron/preload.ts") },
      output: { format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false },
    },
  },
  ssr: { target: "node", noExternal: true, external: ["electron"] },
});

/** The pages, for the Chromium of the oldest Electron in use, under a policy that allows neither inline scripts nor data: fonts. */
const renderer: InlineConfig = {
  root: "renderer",
  base: "/",
  plugins: [react()],
  build: {
    target: "chrome130",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: [source("renderer/index.html"), source("renderer/print.html")] },
    // One local file is read as fast as many, and its size is no one's download.
    chunkSizeWarningLimit: 4000,
  },
};

/** Wherever the command was given. */
function source(path: string): string {
  return join(projectFolder, path);
}

/** What the app consists of, in the order of building. */
export function parts(): Part[] {
  const part = (name: string, folder: string, config: InlineConfig): Part => {
    const outDir = join(projectFolder, "dist", folder);
    const root = join(projectFolder, config.root ?? "");
    const shared = { root, configFile: false, envDir: false, logLevel: "warn" } as const;
    const build = { ...config.build, outDir, emptyOutDir: false, license: { fileName: bundledLicenses } };
    return { name, outDir, config: { ...config, ...shared, build } };
  };
  return [
    part("main", "electron", main),
    part("preload", "electron", preload()),
    part("renderer", "renderer", renderer),
  ];
}
