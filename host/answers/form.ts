import type { FormValues } from "../../engine/index.ts";
import type { formChannels } from "../../contract/form.ts";
import { deskOf } from "./caller.ts";
import type { HostAnswers } from "./handlers.ts";

export type FormChannel = Exclude<keyof typeof formChannels, `file.${string}`>;

/** What a person does with a form before it is sent. */
export const formHandlers: Pick<HostAnswers, FormChannel> = {
  "task.changes": ({ taskId, base }, caller) => deskOf(caller).changes(taskId, base as FormValues),
  "form.compute": ({ place, values }, caller) => deskOf(caller).forms.compute(place, values as FormValues),
  "draft.keep": ({ place, values, base }, caller) => ({
    saved: deskOf(caller).drafts.keep(place, { values: values as FormValues, base: base as FormValues }),
  }),
  "relation.find": ({ target, text }, caller) => deskOf(caller).relations.find(target, text),
  "relation.card": (ref, caller) => deskOf(caller).relations.card(ref),
  "relation.starts": ({ type }, caller) => deskOf(caller).relations.starts(type),
  "draft.discard": ({ place }, caller) => {
    deskOf(caller).drafts.discard(place);
    return null;
  },
};
