/** What turns the direction of what follows, and control characters but for line breaks and tabs. */
const unwanted = /[\u202D\u202E]|(?![\n\t])\p{Cc}/gu;

/** A text that people wrote, as it is kept: whole characters, plain line breaks, nothing around it, each letter one sign. */
export function plainText(text: string): string {
  return text.toWellFormed().replaceAll(/\r\n?/gu, "\n").replaceAll(unwanted, "").normalize("NFC").trim();
}
