import type { Input } from "../../contract/channels.ts";
import type { FormValues } from "../../engine/contract/index.ts";

/** The same values as the channel's type has them: main's schema does not know `readonly`. */
export function sendable(values: FormValues): Input<"task.complete">["values"] {
  return values as Input<"task.complete">["values"];
}
