import { z } from "zod";

/** More than this is cut off, in UTF-16 units. */
const maxLength = 20_000;

const notes = z.union([z.string(), z.array(z.looseObject({ version: z.string(), note: z.string().nullable() }))]);

/** What a feed says of a new version, as plain text of a bounded length; empty when it says nothing readable. */
export function releaseNotes(said: unknown): string {
  const parsed = notes.safeParse(said);
  if (!parsed.success) return "";
  const text =
    typeof parsed.data === "string"
      ? parsed.data
      : parsed.data.map(({ version, note }) => `${version}\n${note ?? ""}`.trim()).join("\n\n");
  const plain = text.replaceAll("\r\n", "\n").replaceAll(unprintable, "").trim();
  return plain.length > maxLength ? `${plain.slice(0, maxLength)} …` : plain;
}

/** Control characters, and those that turn the direction of the words around them. */
const unprintable = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069](?<![\n\t])/gu;
