import type { Stores } from "./stores.ts";

/**
 * What people said about a process and attached to it, as search finds it by: the words of comments and notes, and names of
 * papers; nothing of what was withdrawn or removed.
 */
export function saidAbout({ comments, attachments }: Pick<Stores, "comments" | "attachments">, process: number) {
  return [...comments.textsOf(process), ...attachments.textsOf(process)];
}
