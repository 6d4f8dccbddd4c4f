/** Writes numbers in the digits and with the separator of the locale, and nothing between thousands. */
export function createNumberWriter(locale: string): (value: number) => string {
  const format = new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 100 });
  return (value) => format.format(value);
}
