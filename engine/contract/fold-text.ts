/** Letters that Unicode doesn't take apart, as people type them who don't have them on their keyboard. */
const apart: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
  ŋ: "n",
  ŧ: "t",
};
const letters = new RegExp(`[${Object.keys(apart).join("")}]`, "gu");

/** Accents, and the points of Hebrew and Arabic. Signs of other scripts are letters of theirs. */
const marks = /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u064b-\u065f\u0670]/gu;
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const apostrophes = /[\u2018\u2019\u02bc\u0060\u00b4\u2032\uff07]/gu;
/** A blank or an apostrophe that groups the digits of a number. */
const groups = /(?<=\d)[\u00a0\u202f\u2009'](?=\d{3}(?!\d))/gu;

/** A text as search compares it: without case and accents, whatever its Unicode form; `ß` is `ss`, `ł` is `l`. */
export function foldText(text: string): string {
  if (/^[ -~]*$/u.test(text)) return text.toLowerCase().replaceAll("`", "'").replaceAll(groups, "");
  return text
    .replaceAll(apostrophes, "'")
    .replaceAll(invisible, "")
    .replaceAll(groups, "")
    .normalize("NFKD")
    .replaceAll(marks, "")
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(marks, "")
    .replaceAll(letters, (letter) => apart[letter] ?? letter);
}
