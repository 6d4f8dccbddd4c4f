/** What is being typed behind an at sign: where the sign stands, and the words up to the caret. */
export interface MentionQuery {
  readonly from: number;
  readonly text: string;
}

/** Long enough for every name. */
const maxLength = 60;

/** The name that is being typed at the caret; null when there is none. An at sign within a word is an address. */
export function mentionQueryAt(text: string, caret: number): MentionQuery | null {
  const found = /(?<![\p{L}\p{N}._-])@(?!\s)([^@\n]*)$/u.exec(text.slice(0, caret));
  const name = found?.[1];
  return found === null || name === undefined || name.length > maxLength ? null : { from: found.index, text: name };
}

/** The text with the whole name in place of what was typed of it, and where the caret stands then. */
export function withMention(text: string, { from, text: typed }: MentionQuery, displayName: string) {
  const rest = text.slice(from + 1 + typed.length);
  const before = `${text.slice(0, from)}@${displayName}`;
  return { text: `${before}${rest.startsWith(" ") ? "" : " "}${rest}`, caret: before.length + 1 };
}
