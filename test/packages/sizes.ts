import { statSync } from "node:fs";
import type { Packages } from "../../scripts/packaging/packages.ts";

const kinds = ["deb", "rpm", "appImage", "archive"] as const;

/** Prints how large each download is, beside that of a bare hello world. */
export function printSizes(present: Packages, hello: Packages): void {
  for (const kind of kinds) {
    const [ours, least] = [statSync(present[kind]).size, statSync(hello[kind]).size];
    const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
    // oxlint-disable-next-line no-console
    console.log(
      `size of the ${kind}: ${megabytes(ours)}, ${(ours / least).toFixed(3)} times hello world's ${megabytes(least)}`,
    );
  }
}
