import type { App, Dialog } from "electron";
import type { Language } from "../../engine/index.ts";
import { versions } from "../machine/versions.ts";
import { smokeLine } from "./smoke.ts";
import { startProblem, startProblemLine } from "./start-problem.ts";

export interface ReportOptions {
  readonly app: Pick<App, "exit" | "getVersion">;
  readonly dialog: Pick<Dialog, "showErrorBox">;
  /** A program reads standard output. */
  readonly smoke: boolean;
  /** Nobody is there to close a dialog. */
  readonly unattended: boolean;
  /** Asked when something has to be said. */
  readonly language: () => Language;
  readonly logFile: () => string;
  readonly streams: {
    readonly stdout: Pick<NodeJS.WriteStream, "write">;
    readonly stderr: Pick<NodeJS.WriteStream, "write">;
  };
}

/** Ends the program with code 1, after it was said what went wrong. */
export type EndWith = (error: unknown) => void;

/** Says it where somebody can see it: in a dialog, or on the streams that a program reads. */
export function createReport(options: ReportOptions): EndWith {
  const { app, dialog, smoke, unattended, language, logFile, streams } = options;
  return (error) => {
    const reason = startProblemLine(error);
    if (smoke) streams.stdout.write(smokeLine({ ok: false, ...versions(app), reason }));
    if (smoke || unattended) streams.stderr.write(`${reason}\n`);
    else {
      const { title, text } = startProblem(error, language(), logFile());
      dialog.showErrorBox(title, text);
    }
    app.exit(1);
  };
}
