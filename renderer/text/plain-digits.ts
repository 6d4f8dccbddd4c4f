/** The zeros of the scripts whose digits people type; nine follow each. */
const zeros = Array.from("0٠۰०০੦૦୦௦౦೦൦๐໐༠၀០０", (zero) => zero.codePointAt(0) ?? 0);

/** Marks that only say in which direction text runs. */
const direction = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * The text with digits of any one script as `0` to `9`, without marks of direction. Digits of several scripts stay as
 * they are.
 */
export function plainDigits(text: string): string {
  const scripts = new Set<number>();
  const plain = text.replaceAll(direction, "").replaceAll(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((one) => code >= one && code < one + 10);
    if (zero === undefined) return digit;
    scripts.add(zero);
    return String(code - zero);
  });
  return scripts.size > 1 ? text : plain;
}
