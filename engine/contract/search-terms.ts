import { foldText } from "./fold-text.ts";

/** A number with its separators, a date, a time of day, or letters and digits in one; apostrophes are inside words. */
const pattern = /\d+(?:[.,:]\d+)+(?![\p{L}\p{M}])|[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*/gu;

/** The words of what somebody searches for, folded; each once. A number or a date is one word, without its separators. */
export function typedTerms(text: string): readonly string[] {
  const found = foldText(text).match(pattern) ?? [];
  return [...new Set(found.map((word) => word.replaceAll(/[.,:']/gu, "")))];
}

/** The words by which a text is found. Beside those that somebody types there are their parts: of `O'Brien`, of a date. */
export function shownTerms(text: string): readonly string[] {
  return (foldText(text).match(pattern) ?? []).flatMap((word) => {
    const parts = word.split(/[.,:']/u);
    if (parts.length === 1) return startOf(word);
    return [parts.join("")].concat(word.includes("'") ? parts : partsOfNumber(word, parts));
  });
}

/** `abcde123` is found by `abcde`, too, whose other words are looked up among words of letters alone. */
function startOf(word: string): readonly string[] {
  const start = /^(?<letters>\p{L}{4,})\p{N}/u.exec(word)?.groups?.["letters"];
  return start === undefined ? [word] : [word, start];
}

/** What stands before the decimals of a number; the parts of a date, an address or a version. */
function partsOfNumber(word: string, parts: readonly string[]): readonly string[] {
  if (word.includes(":")) return [];
  const separators = word.match(/\D/gu) ?? [];
  const last = parts.at(-1) ?? "";
  const hasDecimals = separators.at(-1) !== separators[0] || (separators.length === 1 && last.length !== 3);
  if (hasDecimals) return [parts.slice(0, -1).join("")];
  const isGrouped = parts.slice(1).every((part) => part.length === 3);
  return isGrouped ? [] : parts;
}

/** Words from so many letters on are found by what stands inside them, as parts of German compounds are. */
const innerLetters = 4;
/** From so many letters on by one typo, too. */
export const typoLetters = 5;

/** Whether a shown word is what somebody typed: its beginning, a part of it; with `typos` one that is a typo away. */
export function isTyped(typed: string, shown: string, typos = false): boolean {
  if (isWhole(typed)) return shown === typed;
  if (shown.startsWith(typed)) return true;
  if (!isLetters(typed)) return false;
  if (typed.length >= innerLetters && shown.includes(typed)) return true;
  return typos && typed.length >= typoLetters && isOneTypoAway(typed, shown);
}

/** Numbers of one or two digits are searched for as a whole: nearly everything holds one that begins like that. */
export function isWhole(typed: string): boolean {
  return /^\d{1,2}$/u.test(typed);
}

export function isLetters(word: string): boolean {
  return /^[\p{L}\p{M}]+$/u.test(word);
}

/** Whether one letter more, less, another one, or two that changed places make one word of the other. */
export function isOneTypoAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1;
  const [left, right] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
