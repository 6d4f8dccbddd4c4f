/** How the list of requests is looked at, as the address keeps it. */
export interface RequestsView {
  readonly text?: string;
}

/** Reads an address; what doesn't fit is as if it weren't there. */
export function parseRequestsView(raw: Readonly<Record<string, unknown>>): RequestsView {
  const { text } = raw;
  return typeof text === "string" && text !== "" && text.length <= 200 ? { text } : {};
}
