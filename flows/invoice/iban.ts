import { z } from "zod";

/** How an IBAN that a digit is wrong in is turned away. */
export const noIban = {
  en: "This is not a valid IBAN: a digit is wrong.",
  de: "Das ist keine gültige IBAN: Eine Ziffer stimmt nicht.",
} as const;

/** What somebody types for an IBAN: its check digits are a matter of the record's rules. */
export const typedIban = z.string().trim().max(42).optional();

/** An international account number without its spaces, as programs want it. */
export function plainIban(text: string): string {
  return text.replaceAll(/\s/gu, "").toUpperCase();
}

/** Whether an international account number is one: its check digits hold (ISO 13616). Spaces don't matter. */
export function isIban(text: string): boolean {
  const plain = plainIban(text);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/u.test(plain)) return false;
  const moved = plain.slice(4) + plain.slice(0, 4);
  const digits = moved.replaceAll(/./gu, (sign) => String(Number.parseInt(sign, 36)));
  return BigInt(digits) % 97n === 1n;
}
