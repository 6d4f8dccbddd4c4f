import type { TaskKind } from "./status.ts";

/** What can be said of a task by its kind alone, which outlives the code of its flow. Windows ask this, too. */
interface TaskKindTraits {
  /** The process began with it. */
  readonly isStart: boolean;
  /** A person does it; else Intray does, or code. */
  readonly isForPeople: boolean;
  /** Somebody takes it from a queue, or has it in their inbox. */
  readonly waitsForPerson: boolean;
  /** It waits for the branches of a split. */
  readonly waitsForBranches: boolean;
  /** It runs in the background. */
  readonly isJob: boolean;
  /** It only says where the process goes on: nothing is done in it. */
  readonly isRouting: boolean;
}

const automatic: TaskKindTraits = {
  isStart: false,
  isForPeople: false,
  waitsForPerson: false,
  waitsForBranches: false,
  isJob: false,
  isRouting: false,
};

/** Stops compiling when a kind is missing. */
const taskKinds: Readonly<Record<TaskKind, TaskKindTraits>> = {
  START: { ...automatic, isStart: true },
  HUMAN_START: { ...automatic, isStart: true, isForPeople: true },
  HUMAN: { ...automatic, isForPeople: true, waitsForPerson: true },
  FUNCTION: automatic,
  JOB: { ...automatic, isJob: true },
  TIMER: automatic,
  EXCLUSIVE_GATEWAY: { ...automatic, isRouting: true },
  SWITCH: { ...automatic, isRouting: true },
  PARALLEL_GATEWAY: { ...automatic, isRouting: true },
  JOIN: { ...automatic, waitsForBranches: true, isRouting: true },
  SUBPROCESS: automatic,
  EVENT: automatic,
  CONDITION: automatic,
  END: automatic,
  // nothing goes on there until a person says how
  OBSOLETE: { ...automatic, isForPeople: true },
};

/** A window may be older than the program that answers it: a kind that it doesn't know is taken for an automatic one. */
export function traitsOf(kind: TaskKind): TaskKindTraits {
  return (taskKinds as Partial<typeof taskKinds>)[kind] ?? automatic;
}
