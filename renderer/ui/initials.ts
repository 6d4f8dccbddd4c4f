const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

function firstLetter(word: string): string {
  return graphemes.segment(word).containing(0)?.segment ?? "";
}

/** First letters of the first and last word of a name. */
export function initials(name: string): string {
  const words = name.split(/\s+/u).filter((word) => word !== "");
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => firstLetter(word ?? ""))
    .join("")
    .toUpperCase();
}
