/** The address taken apart; null when it is none. (`URL.parse` is missing from the oldest Electron in use.) */
export function parseUrl(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
