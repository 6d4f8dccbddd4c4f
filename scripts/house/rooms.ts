/** The rooms of the project, in the order in which reports list them. One that isn't there is left out. */
export const rooms = [
  "engine",
  "flows",
  "contract",
  "host",
  "server",
  "electron",
  "renderer",
  "scripts",
  "test",
] as const;

/** What a room may import besides itself and packages: glob patterns of paths. */
export interface Direction {
  /** The files it is said of. */
  readonly from: string;
  readonly to: readonly string[];
  /** Types alone: what is gone when the program runs. */
  readonly typesOnly?: true;
  /** Holds only as long as this room doesn't exist: another one does its work. */
  readonly whileMissing?: string;
}

/** The allowed directions. What no line allows is against the direction. */
export const directions: readonly Direction[] = [
  { from: "flows/**", to: ["engine/index.ts"] },
  { from: "contract/**", to: ["engine/contract/**"] },
  { from: "host/**", to: ["engine/index.ts", "engine/contract/**", "flows/index.ts", "contract/**"] },
  { from: "server/**", to: ["host/**", "contract/**"] },
  { from: "electron/**", to: ["engine/index.ts", "engine/contract/**", "host/**", "contract/**"] },
  { from: "renderer/**", to: ["contract/**", "engine/contract/**"] },
  { from: "scripts/**", to: ["{engine,flows,contract,host,server,electron}/**"] },
  { from: "test/**", to: ["**"] },
  // A worker loads the one module it works with, so that it starts at once.
  { from: "{host/workers,electron/jobs}/*-worker.ts", to: ["engine/**"] },
  // Without contract/ and host/, electron/ is all three rooms.
  { from: "electron/**", to: ["engine/contract/**", "flows/index.ts"], whileMissing: "host" },
  { from: "electron/*-worker.ts", to: ["engine/**"], whileMissing: "host" },
  { from: "renderer/**", to: ["electron/**"], typesOnly: true, whileMissing: "contract" },
];

/** Packages that a room must do without. */
export const bannedPackages: readonly { readonly from: string; readonly packages: readonly string[] }[] = [
  { from: "engine/**", packages: ["electron", "react", "react-dom"] },
  { from: "flows/**", packages: ["electron", "react", "react-dom", "better-sqlite3", "node:*"] },
  { from: "contract/**", packages: ["electron", "react", "react-dom", "better-sqlite3", "node:*"] },
  { from: "host/**", packages: ["electron", "electron-*", "react", "react-dom"] },
  { from: "renderer/**", packages: ["electron", "node:*"] },
];
