import { type Duration, type Engine, passTime, type SettableClock } from "../../engine/index.ts";

/** What happens in one process, step by step; between two steps so much time passes. */
export type Scenario = Generator<Duration, void, void>;

/** How the time is told while stories are told. */
export interface TimelineServices {
  readonly clock: SettableClock;
  /** Lets others have their turn: called between steps. */
  readonly pause: () => Promise<void>;
}

const units = { days: 86_400_000, hours: 3_600_000, minutes: 60_000, seconds: 1_000 } as const;

function milliseconds(duration: Duration): number {
  return Object.entries(units).reduce(
    (sum, [unit, length]) => sum + (duration[unit as keyof Duration] ?? 0) * length,
    0,
  );
}

/**
 * Tells stories side by side, each step in its moment, with all that comes due in between: timers, jobs, their retries.
 * What would happen after `now` doesn't: the stories stop in the middle, as an office does.
 */
export async function playScenarios(
  engine: Engine,
  scenarios: readonly { readonly from: number; readonly scenario: Scenario }[],
  { clock, pause }: TimelineServices,
): Promise<void> {
  const now = clock.now();
  const waiting = scenarios.map(({ from, scenario }) => ({ at: from, scenario }));
  for (;;) {
    waiting.sort((one, other) => one.at - other.at);
    const next = waiting.shift();
    if (!next || next.at > now) break;
    await passTime(engine, { clock, until: next.at, pause, conditions: false });
    const { done, value } = next.scenario.next();
    if (done !== true) waiting.push({ at: next.at + milliseconds(value), scenario: next.scenario });
    await pause();
  }
  await passTime(engine, { clock, until: now, pause, conditions: false });
}
