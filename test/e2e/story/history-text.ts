import type { HistoryLine } from "../pages/process-page.ts";

/** A history as Markdown: one line a step, in local time. */
export function historyText(title: string, lines: readonly HistoryLine[]): string {
  const times = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium" });
  const steps = lines.map(({ what, when }) => `- ${times.format(new Date(when))}: ${what}`);
  return [`# ${title}`, "", ...steps, ""].join("\n");
}
