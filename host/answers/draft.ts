import { deskOf } from "./caller.ts";
import { done } from "./done.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** Forms that were begun and not sent. */
export const draftHandlers: HostAnswersOf<"draft"> = {
  "draft.keep": ({ place, values, base }, caller) => ({
    saved: deskOf(caller).drafts.keep(place, { values, base }),
  }),
  "draft.discard": ({ place }, caller) => done(deskOf(caller).drafts.discard(place)),
};
