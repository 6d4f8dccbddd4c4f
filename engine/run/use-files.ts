import { filesIn, requireFile } from "../files/files.ts";
import type { StepChange } from "../history/audit-step.ts";
import type { UnitOfWork } from "./unit-of-work.ts";

/** From now on the process needs the files that these values mention. Throws `file.unknown` for one that isn't kept. */
export function useFiles(command: UnitOfWork, process: number, changes: readonly StepChange[]): void {
  for (const { file } of changes.flatMap(({ after }) => filesIn(after))) {
    const { files } = command.stores;
    files.use(requireFile(files, file).id, process);
  }
}
