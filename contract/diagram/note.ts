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
export function noteOf({ noteAt, shape }: DrawnNode, mark: NodeMark, texts: NoteTexts): Note | null {
  if (noteAt === null) return null;
  const isForPeople = shape === "userTask" || shape === "manualTask";
  const isOpen = mark.state === "open";
  const who = mark.owners.length === 0 && isForPeople && isOpen ? [texts.unassigned] : mark.owners;
  const isLate = isOpen && isForPeople && mark.due !== null && mark.due < texts.now;
  const when = [whenText(mark, isForPeople, texts), ...(mark.count > 1 ? [`${mark.count} ×`] : [])].join(", ");
  return { text: noteText(who, when, mark, noteAt.width), isLate };
}

/** Where there isn't room for all, what was decided says more than when. */
function noteText(who: readonly string[], when: string, { decision }: NodeMark, width: number): string {
  if (decision === null) return fitting(who, when, width);
  const whole = `${[...who, when].join(", ")}: ${decision.outcome}`;
  return textWidth(whole, textSize.label) <= width ? whole : fitting(who, decision.outcome, width, ": ");
}

function whenText({ state, due, at }: NodeMark, isForPeople: boolean, { now, day, since, by }: NoteTexts): string {
  if (state !== "open") return day(at);
  if (due === null) return since(day(at));
  if (!isForPeople) return day(due);
  return due < now ? since(day(due)) : by(day(due));
}

/** The first name, how many more there are, and what follows, to which the name yields. */
function fitting([first, ...others]: readonly string[], rest: string, width: number, between = ", "): string {
  const fits = (text: string) => textWidth(text, textSize.label) <= width;
  if (first === undefined) return fits(rest) ? rest : shortened(rest, fits);
  const more = `${others.length === 0 ? "" : ` +${others.length}`}${between}${rest}`;
  if (fits(first + more)) return first + more;
  const name = shortened(first, (text) => fits(text + more));
  return name === "…" ? shortened(rest, fits) : name + more;
}
