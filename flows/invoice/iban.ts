/** Whether an international account number is one: its check digits hold (ISO 13616). Spaces don't matter. */
export function isIban(text: string): boolean {
  const plain = text.replaceAll(/\s/gu, "").toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/u.test(plain)) return false;
  const moved = plain.slice(4) + plain.slice(0, 4);
  const digits = moved.replaceAll(/./gu, (sign) => String(Number.parseInt(sign, 36)));
  return BigInt(digits) % 97n === 1n;
}
