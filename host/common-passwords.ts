/** What people put around a word to make it a password. */
const around = /^[^\p{L}]{1,6}|[^\p{L}]{1,6}$/gu;
/** The same around a number. */
const signsAround = /^[^\p{L}\p{N}]{1,6}|[^\p{L}\p{N}]{1,6}$/gu;

/** Of one or two characters, however often, everybody thinks. */
const minCharacters = 3;

/**
 * Whether a password is on the list of those that were found most often, whatever the case of its letters, or is such a word
 * with digits and signs around it, or one or two characters again and again. The list is read when the first password is set.
 */
export async function isCommonPassword(password: string): Promise<boolean> {
  const common = await (list ??= read());
  const typed = password.toLowerCase();
  const words = [typed, typed.replaceAll(around, ""), typed.replaceAll(signsAround, "")];
  return new Set(typed).size < minCharacters || words.some((word) => common.has(word));
}

let list: Promise<ReadonlySet<string>> | undefined;

async function read(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  return new Set(dictionary["passwords-common"]);
}
