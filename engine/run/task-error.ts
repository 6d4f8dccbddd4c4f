import type { StoredError } from "../base/records.ts";

const maxTitleLength = 1_000;
const maxStackLength = 8_000;

/** What a task keeps of an error. Authors throw odd things: whatever it is, words come out. */
export function taskError(error: unknown, at: number): StoredError {
  try {
    if (!(error instanceof Error)) return { title: toText(String(error)), at };
    const { code } = error as { code?: unknown };
    return {
      title: toText(error.message),
      at,
      ...(typeof code === "string" ? { code: code.slice(0, 200) } : {}),
      ...(error.stack ? { stack: error.stack.slice(0, maxStackLength).toWellFormed() } : {}),
    };
  } catch {
    return { title: "It failed and could not say why.", at };
  }
}

function toText(text: string): string {
  return text.slice(0, maxTitleLength).toWellFormed() || "It failed without saying why.";
}
