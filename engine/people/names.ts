import { FlowError } from "../base/flow-error.ts";

const maxLength = 100;
/** Control characters, and marks that turn the direction of what follows. */
const invisible = /[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u;

/** The name as it is kept: without spaces around it, each letter one sign. Throws `name.unfit`. */
export function fitName(name: string): string {
  const kept = name.normalize("NFC").trim();
  if (kept.length > 0 && kept.length <= maxLength && !invisible.test(kept)) return kept;
  throw new FlowError("name.unfit", `A name has 1 to ${maxLength} characters, all of them visible.`, { name: kept });
}
