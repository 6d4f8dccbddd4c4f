import { deskOf } from "./caller.ts";
import { done } from "./done.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** Files on their way in. */
export const fileHandlers: HostAnswersOf<"file"> = {
  "file.begin": (file, caller) => ({ uploadId: deskOf(caller).files.begin(file) }),
  "file.add": ({ uploadId, bytes }, caller) => ({ received: deskOf(caller).files.add(uploadId, bytes) }),
  "file.finish": ({ uploadId }, caller) => deskOf(caller).files.finish(uploadId),
  "file.cancel": ({ uploadId }, caller) => done(deskOf(caller).files.cancel(uploadId)),
};
