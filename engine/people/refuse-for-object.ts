import { FlowError } from "../base/flow-error.ts";

/**
 * Throws `values.invalid` for managing one object alone: what somebody manages is a flow, or all people, and no single
 * case of it.
 */
export function refuseForObject(permission: string, object: string | null): void {
  if (object === null || !permission.endsWith(".manage")) return;
  throw new FlowError(
    "values.invalid",
    `"${permission}" can't be given for one object. Give it for all, or give "view".`,
    {
      field: "object",
      permission,
    },
  );
}
