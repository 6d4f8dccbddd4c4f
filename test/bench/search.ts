import { join } from "node:path";
import { type Desk, openEngine } from "../../engine/index.ts";
import { against, milliseconds, percentile, processorMilliseconds, say } from "./report.ts";
import { fillSearchFile, nameOf, searchFlows } from "./search-file.ts";

/** What a key that somebody hits may take of the program's time, counts included, in milliseconds. */
const maxKey = 50;

/** What is typed, key by key, and what it stands for. */
const typed = [
  ["a common word", () => "invoice"],
  ["a rare word", (index) => nameOf(index * 7_919)],
  ["a common and a rare word", (index) => `papier ${nameOf(index * 13)}`],
  ["two common words", () => "licence shipment"],
  ["a title", () => "get equipment"],
  ["a title and a rare word", (index) => `get equipment ${nameOf(index * 13)}`],
  ["a person", (index) => nameOf((index % 50) * 7)],
  ["a number", (index) => String(1_000 + index * 17)],
  ["a date", (index) => `Dec ${(index % 28) + 1}`],
  ["a year", () => "2024"],
  ["an amount", (index) => `${(index % 9) + 1},234.50`],
  ["part of a compound", () => "prüfung"],
  ["a typo", () => "rechnungsprufnug"],
  ["what nobody wrote", () => "xylophone quartz"],
] as const satisfies readonly (readonly [string, (index: number) => string])[];

type Ask = (desk: Desk, text: string) => unknown;

const places: readonly (readonly [string, Ask])[] = [
  ["inbox", listed("inbox")],
  ["queue", listed("queue")],
  ["archive", listed("archive")],
  ["processes", (desk, text) => [desk.processes.list({ text }), desk.processes.quickCount({ text })]],
  ["palette", (desk, text) => desk.search.find(text)],
];

function listed(list: "inbox" | "queue" | "archive"): Ask {
  return (desk, text) => [desk.tasks.list(list, { text }), desk.tasks.count(list, { text })];
}

/** Every key of what people type, first page and count together, in growing files. */
export function measureSearch(folder: string, sizes: readonly number[]): void {
  say(
    "Search: every key of what is typed, from the second letter on, each answered with a page and a count; by processor time, which nobody else adds to.",
  );
  for (const size of sizes) {
    const file = join(folder, `search-${size}.sqlite`);
    fillSearchFile(file, size);
    const engine = openEngine({ file, flows: searchFlows });
    const filling = milliseconds(() => void engine.sweep());
    say(`  ${size.toLocaleString("en")} tasks, of ${(size / 2).toLocaleString("en")} processes`);
    say(
      `    indexing them took ${(filling / 1_000).toFixed(1)} s, ${((filling / size) * 2_000).toFixed(0)} µs a process`,
    );
    const desks = engine.people.list().map((person) => engine.as(person.id));
    for (const [place, ask] of places) {
      const all: number[] = [];
      const waited: number[] = [];
      const worst = typed.map(([what, text]) => {
        const took = keysOf(text, 3).map(([index, key]) => {
          const desk = desks[(index * 7) % desks.length];
          return processorMilliseconds(() => {
            waited.push(milliseconds(() => void (desk && ask(desk, key))));
          });
        });
        all.push(...took);
        return { what, p95: percentile(took, 0.95) };
      });
      const slow = worst.filter(({ p95 }) => p95 >= maxKey).map(({ what, p95 }) => `${what} ${p95.toFixed(0)} ms`);
      const [p50, p95] = [percentile(all, 0.5), percentile(all, 0.95)];
      say(
        `    ${place}  p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms, ratio ${(p95 / p50).toFixed(1)}; by the clock p95 ${percentile(waited, 0.95).toFixed(2)} ms`,
      );
      say(
        `      ${against(`p95 under ${maxKey} ms`, p95 < maxKey)}${slow.length > 0 ? `; above it alone: ${slow.join(", ")}` : ""}`,
      );
    }
    engine.close();
  }
}

/** All that stands in the field while a text is typed, for several people. */
function keysOf(text: (index: number) => string, rounds: number): readonly (readonly [number, string])[] {
  return Array.from({ length: rounds }, (_, index) => index).flatMap((index) => {
    const whole = text(index);
    return Array.from({ length: whole.length - 1 }, (_, end) => [index, whole.slice(0, end + 2)] as const);
  });
}
