import { isIsoDate } from "../../engine/contract/iso-date.ts";

/** A moment as date and time of the place where the program runs; parts that aren't there yet are empty. */
export interface LocalDateTime {
  readonly date: string;
  readonly time: string;
  /** Of the second, as `.25`: kept, and not shown. */
  readonly fraction?: string;
  /** Which of the two it is, as `+01:00`, where clocks are set back and the time comes twice. */
  readonly offset?: string;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;
const clock = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?$/u;
const written = /^(?<date>[^T]+)T(?<time>[^Z+-]+)(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/u;

const two = (value: number): string => String(value).padStart(2, "0");

/** Whether a text is a moment with its offset, of a day and a time that exist. */
export function isDateTime(text: string): boolean {
  const { date = "", time = "" } = written.exec(text)?.groups ?? {};
  return isIsoDate(date) && clock.test(time);
}

/**
 * What is typed into the two inputs, as one value. What is no moment for certain stays as it is, and the check says so:
 * half a moment, a time that a clock change skips, and one that it repeats as long as nobody says which.
 */
export function formatLocal({ date, time, fraction = "", offset }: LocalDateTime): string | undefined {
  if (date === "" && time === "") return undefined;
  const offsets = offsetsAt({ date, time });
  const [only] = offsets;
  const chosen = offsets.length === 1 ? only : offsets.find((one) => one === offset);
  if (chosen === undefined) return unfinished(date, time);
  const seconds = time.length === 5 ? ":00" : "";
  return `${date}T${time}${seconds}${time.includes(".") ? "" : fraction}${chosen}`;
}

/** How far clocks are ahead at a local time, as `+01:00`: none where it is skipped, two where it comes twice, in order. */
export function offsetsAt({ date, time }: LocalDateTime): readonly string[] {
  if (!isIsoDate(date) || !clock.test(time)) return [];
  const wall = Date.parse(`${date}T${time}Z`);
  const around = [wall - dayMs, wall + dayMs].map(minutesAhead);
  const fitting = [...new Set(around)].filter((minutes) => minutesAhead(wall - minutes * minuteMs) === minutes);
  return fitting.toSorted((one, other) => other - one).map(offsetText);
}

/** The same moment in local date and time, whatever offset it was written with; what is none, as it was typed. */
export function parseLocal(value: string): LocalDateTime {
  if (!isDateTime(value)) return typedParts(value);
  const at = new Date(value);
  const date = `${String(at.getFullYear()).padStart(4, "0")}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const seconds = at.getSeconds() === 0 ? "" : `:${two(at.getSeconds())}`;
  const fraction = /\.\d*[1-9]/u.exec(value)?.[0];
  const local = {
    date,
    time: `${two(at.getHours())}:${two(at.getMinutes())}${seconds}`,
    ...(fraction === undefined ? {} : { fraction }),
  };
  return offsetsAt(local).length > 1 ? { ...local, offset: offsetText(minutesAhead(at.getTime())) } : local;
}

/** Why a value is no moment. */
export function dateTimeProblem(value: string): "skipped" | "repeated" | "none" {
  const local = typedParts(value);
  if (!isIsoDate(local.date) || !clock.test(local.time)) return "none";
  const { length } = offsetsAt(local);
  if (length === 1) return "none";
  return length === 0 ? "skipped" : "repeated";
}

/** A line break stands in neither input, so that both are found again whatever was typed. */
function unfinished(date: string, time: string): string {
  const isPlain = (date === "" || isIsoDate(date)) && !/[T\n]/u.test(time);
  return isPlain ? `${date}T${time}` : `${date}\n${time}`;
}

function typedParts(value: string): LocalDateTime {
  const lineBreak = value.indexOf("\n");
  const split = lineBreak >= 0 ? lineBreak : value.indexOf("T");
  const date = value.slice(0, split);
  if (split < 0 || (lineBreak < 0 && date !== "" && !isIsoDate(date))) return { date: value, time: "" };
  return { date, time: value.slice(split + 1) };
}

/** How far local time is ahead at that moment, in minutes: summer time counts as it was then. */
function minutesAhead(at: number): number {
  return -new Date(at).getTimezoneOffset();
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.trunc(size / 60))}:${two(size % 60)}`;
}
