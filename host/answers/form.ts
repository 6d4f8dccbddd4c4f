import { deskOf } from "./host-services.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** What a form says while it is filled. */
export const formHandlers: HostAnswersOf<"form"> = {
  "form.compute": ({ target, values }, services) => deskOf(services).forms.compute(target, values),
};
