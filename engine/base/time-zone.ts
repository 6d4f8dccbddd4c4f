/** Whether this machine knows the time zone. */
export function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** The time zone that the machine is set to; UTC where it can't tell. */
export function machineTimeZone(): string {
  const zone = new Intl.DateTimeFormat("en").resolvedOptions().timeZone as string | undefined;
  return zone !== undefined && isTimeZone(zone) ? zone : "UTC";
}
