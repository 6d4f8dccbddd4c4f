import { statSync } from "node:fs";
import { kinds, type Packages } from "../../scripts/packaging/packages.ts";

/** Prints how large each download is, beside that of a bare hello world. */
export function printSizes(present: Packages, hello: Packages): void {
  for (const kind of kinds) {
    const [ours, least] = [statSync(present.fileOf(kind)).size, statSync(hello.fileOf(kind)).size];
    const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
    // oxlint-disable-next-line no-console
    console.log(
      `size of .${kind}: ${megabytes(ours)}, ${(ours / least).toFixed(3)} times hello world's ${megabytes(least)}`,
    );
  }
}
