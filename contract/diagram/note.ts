import type { DrawnNode } from "./drawing.ts";
import type { NodeMark } from "./progress.ts";
import { shortened, textSize, textWidth } from "./text-lines.ts";

/** How who and when are said in the reader's language. */
export interface NoteTexts {
  readonly now: number;
  /** "today", "Nov 26". */
  readonly day: (at: number) => string;
  readonly since: (day: string) => string;
  readonly by: (day: string) => string;
  readonly unassigned: string;
}

export interface Note {
  readonly text: string;
  /** It should have been done by now. */
  readonly isLate: boolean;
}

/** Who has a node and until when, or who did it when, in one line that fits its place; null where there is none. */
export function noteOf({ noteAt, shape }: DrawnNode, mark: NodeMark, words: NoteTexts): Note | null {
  if (noteAt === null) return null;
  const isForPeople = shape === "userTask" || shape === "manualTask";
  const isOpen = mark.state === "open";
  const who = mark.owners.length === 0 && isForPeople && isOpen ? [words.unassigned] : mark.owners;
  const isLate = isOpen && isForPeople && mark.due !== null && mark.due < words.now;
  const when = whenText(mark, isForPeople, words);
  return { text: fitting(who, [when, ...(mark.count > 1 ? [`${mark.count} ×`] : [])], noteAt.width), isLate };
}

function whenText({ state, due, at }: NodeMark, isForPeople: boolean, { now, day, since, by }: NoteTexts): string {
  if (state !== "open") return day(at);
  if (due === null) return since(day(at));
  if (!isForPeople) return day(due);
  return due < now ? since(day(due)) : by(day(due));
}

/** The first name, and how many more there are; it yields to what follows. */
function fitting([first, ...others]: readonly string[], rest: readonly string[], width: number): string {
  const fits = (text: string) => textWidth(text, textSize.label) <= width;
  if (first === undefined) return rest.join(", ");
  const more = [others.length === 0 ? "" : ` +${others.length}`, ...rest.map((text) => `, ${text}`)].join("");
  return fits(first + more) ? first + more : `${shortened(first, (text) => fits(text + more))}${more}`;
}
