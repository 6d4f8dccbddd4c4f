import { deskOf } from "./caller.ts";
import type { HostAnswers } from "./handlers.ts";

/** Files on their way in. */
export const fileHandlers: Pick<HostAnswers, Extract<keyof HostAnswers, `file.${string}`>> = {
  "file.begin": (file, caller) => ({ uploadId: deskOf(caller).files.begin(file) }),
  "file.add": ({ uploadId, bytes }, caller) => ({ received: deskOf(caller).files.add(uploadId, bytes) }),
  "file.finish": ({ uploadId }, caller) => deskOf(caller).files.finish(uploadId),
  "file.cancel": ({ uploadId }, caller) => {
    deskOf(caller).files.cancel(uploadId);
    return null;
  },
};
