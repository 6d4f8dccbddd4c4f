import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { macIcon, windowsIcon } from "./packaging/icon-files.ts";
import { projectFolder } from "./setup/folders.mjs";

/** Draws build/icon.svg in every size and format that the systems ask for; to be run again when it was changed. */
const build = join(projectFolder, "build");
const drawing = await readFile(join(build, "icon.svg"));
const draw = (size: number) => new Resvg(drawing, { fitTo: { mode: "width", value: size } }).render().asPng();

const linux = join(build, "icons");
await rm(linux, { recursive: true, force: true });
await mkdir(linux);
for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) await writeFile(join(linux, `${size}x${size}.png`), draw(size));
await writeFile(join(build, "icon.ico"), windowsIcon(draw));
await writeFile(join(build, "icon.icns"), macIcon(draw));
console.log("drawn: build/icons/*.png, build/icon.ico, build/icon.icns");
