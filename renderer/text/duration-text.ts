const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** How long something took, in its largest fitting unit: "4 days", "1 minute". */
export function durationText(ms: number, locale: string): string {
  const [unit, size] = units.find(([, length]) => ms >= length) ?? units[2];
  const format = new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 0 });
  return format.format(Math.max(1, Math.floor(ms / size)));
}
