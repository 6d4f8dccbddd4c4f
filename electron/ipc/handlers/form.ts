import type { FormValues } from "../../../engine/index.ts";
import type { formInputs } from "../form-contract.ts";
import { deskOf } from "./caller.ts";
import type { Handlers } from "./index.ts";

export type FormChannel = keyof typeof formInputs;

/** What a person does with a form before it is sent. */
export const formHandlers: Pick<Handlers, FormChannel> = {
  "task.changes": ({ taskId, base }, caller) => deskOf(caller).changes(taskId, base as FormValues),
  "draft.keep": ({ place, values, base }, caller) => ({
    saved: deskOf(caller).drafts.keep(place, { values: values as FormValues, base: base as FormValues }),
  }),
  "draft.discard": ({ place }, caller) => {
    deskOf(caller).drafts.discard(place);
    return null;
  },
};
