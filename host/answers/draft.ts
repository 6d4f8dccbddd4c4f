import { deskOf } from "./host-services.ts";
import { done } from "./done.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** Forms that were begun and not sent. */
export const draftHandlers: HostAnswersOf<"draft"> = {
  "draft.save": ({ target, values, base }, services) => ({
    saved: deskOf(services).drafts.save(target, { values, base }),
  }),
  "draft.discard": ({ target }, services) => done(deskOf(services).drafts.discard(target)),
};
