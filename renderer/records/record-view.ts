/** How the records are looked at, as the address keeps it. */
export interface RecordView {
  readonly type?: string;
  readonly text?: string;
}

/** Reads an address; what doesn't fit is as if it weren't there. */
export function parseRecordView(raw: Readonly<Record<string, unknown>>): RecordView {
  const words = (value: unknown) =>
    typeof value === "string" && value !== "" && value.length <= 200 ? value : undefined;
  const [type, text] = [words(raw["type"]), words(raw["text"])];
  return { ...(type === undefined ? {} : { type }), ...(text === undefined ? {} : { text }) };
}
