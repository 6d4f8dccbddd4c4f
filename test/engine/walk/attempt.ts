import * as fc from "fast-check";
import { type Command, expectationOf, people, type Who } from "./model.ts";
import type { State } from "./state.ts";

/** What somebody wants to do, before it is known what there is to do it to. */
export interface Attempt {
  readonly what: Command["do"];
  readonly who: Who;
  readonly pick: number;
  /** True: something that should succeed, if anything does. False: whatever comes, also what doesn't exist. */
  readonly aimed: boolean;
  readonly flag: boolean;
  readonly broken: boolean;
  readonly minutes: number;
}

const often = <Value>(weight: number, value: Value) => ({ weight, arbitrary: fc.constant(value) });

export const attempt: fc.Arbitrary<Attempt> = fc.record({
  what: fc.oneof<fc.WeightedArbitrary<Command["do"]>[]>(
    often(1, "start"),
    often(8, "assign"),
    often(2, "unassign"),
    often(1, "reassign"),
    often(12, "complete"),
    often(3, "run"),
    often(3, "sweep"),
    often(4, "jobs"),
    often(4, "cancel"),
    often(2, "undo"),
    often(3, "revive"),
    often(4, "retry"),
    often(1, "cancelProcess"),
    often(3, "change"),
    often(1, "migrate"),
  ),
  who: fc.constantFrom(...people),
  pick: fc.nat(9_999),
  aimed: fc.oneof(often(3, true), often(1, false)),
  flag: fc.boolean(),
  broken: fc.oneof(often(2, false), often(1, true)),
  minutes: fc.integer({ min: 0, max: 10 }),
});

export const firstStart: Attempt = {
  what: "start",
  who: "ada",
  pick: 0,
  aimed: true,
  flag: false,
  broken: false,
  minutes: 0,
};

/** The command that an attempt comes to in a state. */
export function commandOf(attempt: Attempt, state: State): Command {
  const { pick, who, minutes, flag, broken } = attempt;
  if (attempt.what === "start") return { do: "start", who, flag, broken };
  if (attempt.what === "sweep") return { do: "sweep", minutes };
  if (attempt.what === "jobs") return { do: "jobs", minutes, fail: broken };
  if (!attempt.aimed) {
    const rows = aboutProcesses.has(attempt.what) ? state.processes : state.tasks;
    return commandAt(attempt, who, pick % (rows.size + 2));
  }
  for (const what of [attempt.what, ...instead]) {
    const commands = promising({ ...attempt, what }, state);
    const found = commands[pick % commands.length];
    if (found) return found;
  }
  return commandOf({ ...attempt, what: otherwise[pick % otherwise.length] ?? "start" }, state);
}

/** What to try when nothing can be done the way one wanted to: what moves a process on, or brings a new one. */
const instead = ["complete", "assign", "run"] as const;
const otherwise = ["jobs", "sweep", "start"] as const;
const aboutProcesses: ReadonlySet<string> = new Set(["cancelProcess", "change", "migrate"]);

/** The commands of one kind that should succeed. */
function promising(attempt: Attempt, state: State): readonly Command[] {
  const ids = [...(aboutProcesses.has(attempt.what) ? state.processes : state.tasks).keys()];
  return ids
    .flatMap((id) => people.map((who) => commandAt(attempt, who, id)))
    .filter((command) => !("refused" in expectationOf(command, state)));
}

function commandAt({ what, pick, flag, broken, aimed }: Attempt, who: Who, id: number): Command {
  switch (what) {
    case "assign":
    case "unassign":
    case "cancel":
    case "undo":
    case "revive":
    case "retry":
      return { do: what, who, task: id };
    case "reassign":
      return { do: what, who, task: id, to: people[pick % people.length] ?? "ada" };
    case "complete":
      return { do: what, who, task: id, flag, broken };
    case "run":
      return { do: what, task: id, fail: broken && !aimed };
    case "cancelProcess":
    case "migrate":
      return { do: what, who, process: id };
    case "change":
      return { do: what, who, process: id, flag, broken, odd: broken && !aimed };
    case "start":
      return { do: what, who, flag, broken };
    case "sweep":
      return { do: what, minutes: 0 };
    case "jobs":
      return { do: what, minutes: 0, fail: false };
  }
}
