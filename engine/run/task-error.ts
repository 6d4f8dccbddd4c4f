import type { StoredError } from "../base/records.ts";

const longestTitle = 1_000;
const longestStack = 8_000;

/** What a task keeps of an error. Authors throw odd things: whatever it is, words come out. */
export function taskError(error: unknown, at: number): StoredError {
  try {
    if (!(error instanceof Error)) return { title: words(String(error)), at };
    const { code } = error as { code?: unknown };
    return {
      title: words(error.message),
      at,
      ...(typeof code === "string" ? { code: code.slice(0, 200) } : {}),
      ...(error.stack ? { stack: error.stack.slice(0, longestStack).toWellFormed() } : {}),
    };
  } catch {
    return { title: "It failed and could not say why.", at };
  }
}

function words(text: string): string {
  return text.slice(0, longestTitle).toWellFormed() || "It failed without saying why.";
}
