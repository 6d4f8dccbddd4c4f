import { chmodSync, copyFileSync, renameSync, rmSync, statSync } from "node:fs";
import { AppImageUpdater } from "electron-updater";
import { UpdateFailure } from "./update-source.ts";

type Feed = ConstructorParameters<typeof AppImageUpdater>[0];

/**
 * Puts the new AppImage where the old one is, under its name, so that whatever starts it still does. At every moment one of
 * the two is there, whole; the library's own way removes the old one first.
 */
export class ReplacingAppImageUpdater extends AppImageUpdater {
  readonly #file: string;

  constructor(feed: Feed, file: string) {
    super(feed);
    this.#file = file;
  }

  protected override doInstall(): boolean {
    const downloaded = this.installerPath;
    if (downloaded === null) throw new UpdateFailure("failed", "There is nothing to put in place.");
    const beside = `${this.#file}.new`;
    copyFileSync(downloaded, beside);
    chmodSync(beside, statSync(this.#file).mode);
    renameSync(beside, this.#file);
    rmSync(downloaded, { force: true });
    return true;
  }
}
