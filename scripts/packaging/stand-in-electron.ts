import { chmod, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** What @electron/fuses looks for in a program, and eight fuses after it that are on or off as Electron ships them. */
export const fuseWire = Buffer.concat([
  Buffer.from("dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX"),
  Buffer.from([1, 9]),
  Buffer.from("101100011"),
]);

/** Lays out what of Electron for Windows a packager looks at. */
export async function standInForWindows(folder: string): Promise<void> {
  // any program with a place for icon and version will do
  const builder = createRequire(createRequire(import.meta.url).resolve("electron-builder/package.json"));
  const some = join(dirname(builder.resolve("electron-winstaller/package.json")), "vendor", "7z-x64.exe");
  await lay(folder, "electron.exe", await readFile(some));
  for (const name of ["LICENSE", "LICENSES.chromium.html", "locales/en-US.pak", "locales/de.pak", "locales/fr.pak"]) {
    await lay(folder, name, "stand-in");
  }
  await lay(folder, "resources/inspector.txt", "stand-in");
}

/** Lays out what of Electron for macOS a packager looks at. */
export async function standInForMac(folder: string, version: string): Promise<void> {
  const contents = join(folder, "Electron.app", "Contents");
  const framework = join(contents, "Frameworks", "Electron Framework.framework");
  await lay(
    contents,
    "Info.plist",
    propertyList({
      CFBundleName: "Electron",
      CFBundleExecutable: "Electron",
      CFBundleIconFile: "electron.icns",
      CFBundleVersion: version,
      CFBundleIdentifier: "com.github.Electron",
    }),
  );
  await lay(contents, "MacOS/Electron", "stand-in", 0o755);
  await lay(contents, "Resources/electron.icns", "stand-in");
  await lay(framework, "Versions/A/Electron Framework", fuseWire, 0o755);
  for (const resources of [join(contents, "Resources"), join(framework, "Versions", "A", "Resources")]) {
    for (const language of ["en", "de", "fr"]) await lay(resources, `${language}.lproj/locale.pak`, "stand-in");
  }
  await symlink("A", join(framework, "Versions", "Current"));
  for (const name of ["Resources", "Electron Framework"]) {
    await symlink(join("Versions", "Current", name), join(framework, name));
  }
  for (const kind of ["", " (Renderer)", " (Plugin)", " (GPU)"]) {
    const helper = `Electron Helper${kind}`;
    const inside = join(contents, "Frameworks", `${helper}.app`, "Contents");
    await lay(inside, "Info.plist", propertyList({ CFBundleExecutable: helper }));
    await lay(inside, `MacOS/${helper}`, "stand-in", 0o755);
  }
}

async function lay(folder: string, name: string, content: string | Buffer, mode = 0o644): Promise<void> {
  const file = join(folder, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  await chmod(file, mode);
}

function propertyList(values: Readonly<Record<string, string>>): string {
  const entries = Object.entries(values).map(([key, value]) => `<key>${key}</key><string>${value}</string>`);
  return `<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict>${entries.join("")}</dict></plist>`;
}
