import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { openPromise } from "yauzl";

/**
 * Unpacks the files of one folder of a zip archive, keeping which of them are programs.
 * `place` is given each name within that folder and answers where the file goes, or null to leave it out.
 */
export async function unzip(archive: string, folder: string, place: (name: string) => string | null): Promise<void> {
  const zip = await openPromise(archive);
  try {
    for await (const entry of zip.eachEntry()) {
      if (!entry.fileName.startsWith(folder) || entry.fileName.endsWith("/")) continue;
      const target = place(entry.fileName.slice(folder.length));
      if (!target) continue;
      await mkdir(dirname(target), { recursive: true });
      const mode = (entry.externalFileAttributes >>> 16) & 0o777;
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode: mode || 0o644 }));
    }
  } finally {
    zip.close();
  }
}
