/** An Electron on this machine, with which the app is run, tested and packaged. */
export type Electron = {
  readonly origin: "override" | "official" | "registry";
  readonly version: string;
  /** The unpacked distribution: what ELECTRON_OVERRIDE_DIST_PATH would name. */
  readonly folder: string;
};
