import type { FileRef, JobBody } from "../../engine/index.ts";
import { nextDay } from "./working-days.ts";

interface Case {
  readonly process: { readonly data: { readonly asker?: string | undefined } };
  readonly artifact: { readonly from: string; readonly until: string } | null;
}

/** Writes the absence as a file that every calendar takes in (iCalendar, RFC 5545). */
export const calendarEntry: JobBody<Case, FileRef> = async ({ process, artifact }, { files, idempotencyKey }) => {
  if (!artifact) throw new Error("There is no leave to write down.");
  const { from, until } = artifact;
  const compact = (date: string) => date.replaceAll("-", "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Intray//Leave request//EN",
    "BEGIN:VEVENT",
    `UID:${idempotencyKey}@intray`,
    `DTSTAMP:${compact(from)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(from)}`,
    // the first day that is no longer part of it
    `DTEND;VALUE=DATE:${compact(nextDay(until))}`,
    `SUMMARY:${escaped(process.data.asker ?? "")} – leave`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  const bytes = new TextEncoder().encode(lines.map((line) => `${line}\r\n`).join(""));
  return files.write({ name: `leave-${from}.ics`, type: "text/calendar" }, bytes);
};

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/gu, (sign) => `\\${sign}`).replaceAll(/\s+/gu, " ");
}
