import { deskOf } from "./caller.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** What a form says while it is filled. */
export const formHandlers: HostAnswersOf<"form"> = {
  "form.compute": ({ place, values }, caller) => deskOf(caller).forms.compute(place, values),
};
