import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { projectFolder } from "../setup/folders.mjs";

/** Under this name the bundler leaves, in each part's folder, whose code went into it. */
export const bundledLicenses = "licenses.json";

/** Where everybody is named whose work is in the app, with their licences; it is shipped with the app. */
const licensesFile = join(projectFolder, "dist", "THIRD-PARTY-LICENSES.txt");

const license = z.object({
  name: z.string(),
  version: z.string(),
  identifier: z.string().optional(),
  text: z.string().optional(),
});
export type License = z.infer<typeof license>;

/** Reads and removes what the bundler left in a part's folder. */
export async function takeLicenses(folder: string): Promise<License[]> {
  const file = join(folder, bundledLicenses);
  const licenses = z.array(license).parse(JSON.parse(await readFile(file, "utf8")));
  await rm(file);
  return licenses;
}

/** Writes down what was found, each package once, and the one package that is shipped beside the bundle. */
export async function writeLicenses(found: readonly License[]): Promise<void> {
  const byTitle = new Map([...found, await driverLicense()].map((one) => [`${one.name} ${one.version}`, one]));
  const sections = [...byTitle].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([title, one]) => section(title, one));
  await writeFile(licensesFile, `${[opening, ...sections].join(`\n\n${"-".repeat(80)}\n\n`)}\n`);
}

const opening = `Intray contains the work of others, named here with their licences.
Those of Electron and Chromium lie beside the program, in LICENSE.electron.txt and LICENSES.chromium.html.`;

function section(title: string, { identifier = "licence not named", text }: License): string {
  return `${title} (${identifier})\n\n${text ?? "The package brings no text of its licence."}`;
}

async function driverLicense(): Promise<License> {
  const folder = join(projectFolder, "node_modules", "better-sqlite3");
  const manifest: unknown = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const { name, version } = license.parse(manifest);
  const text = await readFile(join(folder, "LICENSE"), "utf8");
  const sqlite = "It contains SQLite, which its authors gave to the public domain (https://sqlite.org/copyright.html).";
  return { name, version, identifier: "MIT", text: `${text.trim()}\n\n${sqlite}` };
}
