import type { z } from "zod";
import type { Text } from "../contract/index.ts";

/**
 * A rule about several fields, told at one of them: `z.object({ … }).check(rule(holds, { at, says }))`, for a record, process
 * data, task data or the rows of a list. `holds` is asked when every field alone is right; it must not throw.
 */
export function rule<Values extends object>(
  holds: (values: Values) => boolean,
  { at, says }: { readonly at: keyof Values & string; readonly says: Text },
): z.core.CheckFn<Values> {
  const message = typeof says === "string" ? says : says.en;
  return ({ value, issues }) => {
    if (holds(value)) return;
    issues.push({ code: "custom", input: value, path: [at], message, params: { says } });
  };
}
