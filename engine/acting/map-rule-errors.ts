import { FlowError } from "../base/flow-error.ts";
import { localize } from "../base/localize.ts";
import type { FlowErrorCode, FormIssue, FormPart, Language, Text } from "../contract/index.ts";

interface WrittenIssue {
  readonly path: readonly string[];
  readonly message: string;
  readonly says?: Text;
}

/** Which part of a form was being written when the engine refused it. */
const parts: { readonly [code in FlowErrorCode]?: FormPart } = {
  "values.invalid": "data",
  "artifact.invalid": "artifact",
};

/**
 * Runs `body`, which writes what a form brought. What the rules of the data or of the record say against it is told as a
 * problem of the form, at its field and in the person's language: throws `values.invalid` then.
 */
export function mapRuleErrors(language: Language, body: () => void): void {
  try {
    body();
  } catch (error) {
    const part = error instanceof FlowError ? parts[error.code] : undefined;
    if (!(error instanceof FlowError) || part === undefined) throw error;
    const found = error.details["issues"] as readonly WrittenIssue[] | undefined;
    if (!found) throw error;
    const issues = found.map(({ path, message, says }): FormIssue => {
      return { path: [part, ...path], message: localize(says ?? message, language) };
    });
    throw new FlowError("values.invalid", "Some fields need attention.", { issues }, { cause: error });
  }
}
