/** What people put around a word to make it a password. */
const around = /^[^\p{L}]{1,6}|[^\p{L}]{1,6}$/gu;

/**
 * Whether a password is on the list of those that were found most often, whatever the case of its letters, or is such a word
 * with digits and signs around it. The list is read when the first password is set.
 */
export async function isCommonPassword(password: string): Promise<boolean> {
  const common = await (list ??= read());
  const typed = password.toLowerCase();
  return common.has(typed) || common.has(typed.replaceAll(around, ""));
}

let list: Promise<ReadonlySet<string>> | undefined;

async function read(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  return new Set(dictionary["passwords-common"]);
}
