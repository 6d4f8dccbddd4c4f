/** Where one task of a process stands, without its data. */
export interface ModelTask {
  /** Counted up in the order in which tasks open; the id of a split names its scope. */
  readonly id: number;
  readonly node: string;
  /** As in the engine: `start/7_1` is the first branch of the split with id 7. */
  readonly token: string;
  /**
   * `ready`: moves by itself. `waits`: until something happens. `racing`: until a runner is done. `joins`: until its
   * branches are closed.
   */
  readonly phase: "ready" | "waits" | "racing" | "joins";
  /** For a join: what the tokens begin with that it waits for. Null for others. */
  readonly scope: string | null;
  /** For a join: branches of several splits have come to it. */
  readonly mixed: boolean;
  /** For a join: a branch has closed since it was asked last. */
  readonly stale: boolean;
  /** It came directly out of a race. */
  readonly runner: boolean;
  /** Boundaries that were taken; each is taken once while its host is open. */
  readonly taken: readonly string[];
  /** For a split that is opening its branches: how many were decided, and where those lead that opened. */
  readonly decided: number;
  readonly opened: readonly string[];
}

/** A join that went on without canceling the rest: what comes later is absorbed. */
export interface GoneJoin {
  readonly node: string;
  readonly scope: string;
}

/** A situation of a process, in the middle of a command or between two. */
export interface Situation {
  readonly tasks: readonly ModelTask[];
  /** Ids of the tasks that move by themselves, the next one first. */
  readonly queue: readonly number[];
  /** Ids of the joins to ask once nothing else moves, the next one first. */
  readonly asked: readonly number[];
  readonly gone: readonly GoneJoin[];
  readonly nextId: number;
}

/** What all branches of a split begin with. */
export function scopeOf({ token, id }: Pick<ModelTask, "token" | "id">): string {
  return `${token}/${id}_`;
}

/** The token without its last branch; the root stays itself. */
export function outside(token: string): string {
  const last = token.lastIndexOf("/");
  return last === -1 ? token : token.slice(0, last);
}

/** The scopes that a token lies in, the outermost first. */
export function scopesOf(token: string): readonly string[] {
  return [...token.matchAll(/_/gu)].map(({ index }) => token.slice(0, index + 1));
}

/** How many branches lie around a token. */
export function depthOf(token: string): number {
  return token.split("/").length - 1;
}

/** Whether one of two tokens lies inside the other; equal ones don't. */
export function areNested(one: string, other: string): boolean {
  return one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

/** Whether anything is active in the branches of a split, or a branch may still open. */
export function isOpen({ tasks }: Situation, scope: string): boolean {
  return tasks.some((task) => task.token.startsWith(scope) || (task.phase === "ready" && isOpening(task, scope)));
}

function isOpening(task: ModelTask, scope: string): boolean {
  return task.decided > 0 && scopeOf(task) === scope;
}
