import type { Feature } from "./features.ts";

export interface AppInfo {
  readonly version: string;
  readonly electron: string;
  readonly platform: string;
  /** What the machine's policy takes away from everybody: main refuses it. */
  readonly forbidden: readonly Feature[];
}
