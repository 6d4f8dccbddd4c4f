/** Sizes of text in drawings, in pixels. */
export const textSize = { title: 12, label: 11 } as const;
export const lineHeight = { title: 15, label: 13 } as const;

/**
 * About how wide a text is drawn in a sans-serif font. Nothing can be measured where drawings are made, so that the
 * letters are put into four classes, on the wide side.
 */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width * size;
}

function letterWidth(letter: string): number {
  if (/[iljtfrI.,:;'!|()[\] -]/u.test(letter)) return 0.34;
  if (/[mwMW@%]/u.test(letter)) return 0.9;
  if (/[A-ZÄÖÜ0-9]/u.test(letter)) return 0.68;
  return /[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]/u.test(letter) ? 1.05 : 0.57;
}

/** The text in lines that are no wider than `width`; long words are parted, and what is too much ends in an ellipsis. */
export function breakLines(text: string, width: number, size: number, maxLines: number): readonly string[] {
  const fits = (line: string) => textWidth(line, size) <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/u).flatMap((word) => pieces(word, fits))) {
    const longer = line === "" ? word.text : `${line}${word.joined ? "" : " "}${word.text}`;
    if (line !== "" && !fits(longer)) {
      lines.push(line);
      line = word.text;
    } else line = longer;
  }
  if (line !== "") lines.push(line);
  if (lines.length <= maxLines) return lines;
  return [...lines.slice(0, maxLines - 1), shortened(lines[maxLines - 1] ?? "", fits)];
}

interface Piece {
  readonly text: string;
  /** It goes on from the piece before. */
  readonly joined: boolean;
}

/** A word that is too long for a line is parted, with a hyphen, into pieces that each fill one. */
function pieces(word: string, fits: (text: string) => boolean): readonly Piece[] {
  if (fits(word)) return [{ text: word, joined: false }];
  const parts: Piece[] = [];
  let rest = Array.from(word);
  while (rest.length > 0 && !fits(rest.join(""))) {
    let count = rest.length;
    while (count > 1 && !fits(`${rest.slice(0, count).join("")}-`)) count -= 1;
    // three letters alone on the next line look like a mistake
    if (rest.length - count < 3 && count > 5) count -= 3;
    parts.push({ text: `${rest.slice(0, count).join("")}-`, joined: parts.length > 0 });
    rest = rest.slice(count);
  }
  return [...parts, { text: rest.join(""), joined: true }];
}

/** One line that ends in an ellipsis. */
export function shortened(text: string, fits: (text: string) => boolean): string {
  let kept = text;
  while (kept !== "" && !fits(`${kept}…`)) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
