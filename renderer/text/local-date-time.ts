/** A moment as date and time of the place where the program runs; parts that aren't there yet are empty. */
export interface LocalDateTime {
  readonly date: string;
  readonly time: string;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** What is typed into the two inputs, as one value: half a moment stays as it is, and the check says so. */
export function formatLocal({ date, time }: LocalDateTime): string | undefined {
  if (date === "" && time === "") return undefined;
  const at = new Date(`${date}T${time}`);
  if (date === "" || time === "" || Number.isNaN(at.getTime())) return `${date}T${time}`;
  const seconds = time.length === 5 ? ":00" : "";
  return `${date}T${time}${seconds}${offsetOf(at)}`;
}

/** The same moment in local date and time, whatever offset it was written with. */
export function parseLocal(value: string): LocalDateTime {
  const at = new Date(value);
  const isWhole = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(value);
  if (!isWhole || Number.isNaN(at.getTime())) {
    const [date = "", time = ""] = value.split("T");
    return { date, time };
  }
  return {
    date: `${String(at.getFullYear()).padStart(4, "0")}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    time: `${two(at.getHours())}:${two(at.getMinutes())}`,
  };
}

/** How far local time is ahead at that moment, as `+01:00`: summer time counts as it was then. */
function offsetOf(at: Date): string {
  const minutes = -at.getTimezoneOffset();
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.trunc(size / 60))}:${two(size % 60)}`;
}
