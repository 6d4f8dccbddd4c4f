import { deskOf } from "./host-services.ts";
import { done } from "./done.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** Files on their way in, and what is in them. */
export const fileHandlers: HostAnswersOf<"file"> = {
  "file.begin": (file, services) => ({ uploadId: deskOf(services).files.begin(file) }),
  "file.add": ({ uploadId, bytes }, services) => ({ received: deskOf(services).files.add(uploadId, bytes) }),
  "file.finish": ({ uploadId }, services) => deskOf(services).files.finish(uploadId),
  "file.part": ({ file, position }, services) => {
    const bytes = deskOf(services).files.part(file, position);
    return bytes === undefined ? null : { bytes };
  },
  "file.cancel": ({ uploadId }, services) => done(deskOf(services).files.cancel(uploadId)),
};
