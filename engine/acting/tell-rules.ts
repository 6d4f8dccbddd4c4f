import { FlowError } from "../base/flow-error.ts";
import { localize } from "../base/localize.ts";
import type { FormIssue, Language, Text } from "../contract/index.ts";

interface RecordIssue {
  readonly path: readonly string[];
  readonly message: string;
  readonly says?: Text;
}

/**
 * Runs `body`, which writes what a form brought into a record. What the record's own rules say against it is told as a
 * problem of the form, at its field and in the person's language: throws `values.invalid` then.
 */
export function tellRules(language: Language, body: () => void): void {
  try {
    body();
  } catch (error) {
    if (!(error instanceof FlowError) || error.code !== "artifact.invalid") throw error;
    const found = error.details["issues"] as readonly RecordIssue[] | undefined;
    if (!found) throw error;
    const issues = found.map(({ path, message, says }): FormIssue => {
      return { path: ["artifact", ...path], message: says === undefined ? message : localize(says, language) };
    });
    throw new FlowError("values.invalid", "Some fields need attention.", { issues }, { cause: error });
  }
}
