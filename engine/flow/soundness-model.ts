import type { Flow } from "./flow.ts";
import type { FlowNode } from "./node.ts";
import type { BranchRule, NodeTraits, NodeRules } from "./node-rules.ts";

/**
 * A flow without its data: what can move where. Tokens name the split instead of its task, so that a loop comes back to
 * the same situation.
 */
export interface FlowModel {
  readonly flow: Flow;
  readonly traits: NodeTraits;
}

interface ModelTask {
  readonly node: string;
  readonly token: string;
  /** For a join: the split whose branches it joins. */
  readonly joins: string | null;
  /** Boundaries that have fired and don't fire again. */
  readonly fired: readonly string[];
  /** For a task directly behind a race: the race's own position. */
  readonly race: string | null;
}

export interface FlowState {
  readonly tasks: readonly ModelTask[];
  readonly ended: boolean;
}

export interface ModelMove {
  readonly label: string;
  readonly to: FlowState | null;
  readonly problem?: { readonly node: string; readonly problem: string; readonly suggestion: string };
}

/** More tasks at once than this are not looked at: a loop that keeps opening branches has no end. */
const maxTasks = 14;

export function modelOf(flow: Flow, traits: NodeTraits): FlowModel {
  return { flow, traits };
}

export function keyOf({ tasks, ended }: FlowState): string {
  const keys = tasks.map(({ node, token, joins, fired, race }) => [node, token, joins, fired.join(), race].join("|"));
  return `${keys.toSorted().join(" ")} ${ended}`;
}

/** One situation for each way to start. */
export function initialStates({ flow, traits }: FlowModel): readonly FlowState[] {
  const starts = Object.values(flow.nodes).filter((node) => traits.rulesOf(node.kind).startedBy !== null);
  return starts.map(({ name }) => ({ tasks: [task(name, "start")], ended: false }));
}

/**
 * What can happen next. As in the engine, whatever moves by itself goes first and joins come last; so what waits is
 * asked only when nothing else can run.
 */
export function movesOf(model: FlowModel, state: FlowState): readonly ModelMove[] {
  const automatic = state.tasks.find(({ node }) => !["wait", "join"].includes(rules(model, node).moves));
  if (automatic) return passages(model, state, automatic);
  const joins = state.tasks.filter(({ node }) => rules(model, node).moves === "join");
  const closed = joins.find((join) => !isWaitedFor(state, join));
  if (closed) return [completions(model, state, closed, closed.node)];
  const early = joins
    .filter(({ node }) => isEager(model, node))
    .map((join) => completions(model, withoutBranches(state, join), join, `${join.node} goes on early`));
  const waiting = state.tasks.filter(({ node }) => rules(model, node).moves === "wait");
  return [
    ...early,
    ...waiting.map((waiter) => completions(model, state, waiter, waiter.node)),
    ...waiting.flatMap((waiter) => detours(model, state, waiter)),
  ];
}

/** What a node that moves by itself can do. */
function passages(model: FlowModel, state: FlowState, at: ModelTask): readonly ModelMove[] {
  const node = nodeOf(model, at.node);
  switch (rules(model, at.node).moves) {
    case "choice":
      return node.edges.map(({ to }) => open(model, without(state, at), at, [[to, at.token]], `${at.node} → ${to}`));
    case "split":
    case "race":
      return choices(model.traits.branchesOf(node)).map((targets) => branchOut(model, state, at, targets));
    case "end":
      return [{ label: at.node, to: { tasks: finishRace(without(state, at), at).tasks, ended: true } }];
    case "terminate":
      return [{ label: at.node, to: { tasks: [], ended: true } }];
    case "step":
    case "wait":
    case "join":
      return [completions(model, state, at, at.node), ...detours(model, state, at)];
  }
}

/** Every set of branches that may be open at once; a repeated branch is taken once or twice. */
function choices(branches: readonly BranchRule[]): readonly (readonly string[])[] {
  let sets: readonly (readonly string[])[] = [[]];
  for (const { to, conditional, repeated } of branches) {
    const ways: readonly (readonly string[])[] = [...(conditional ? [[]] : []), [to], ...(repeated ? [[to, to]] : [])];
    sets = sets.flatMap((set) => ways.map((way) => set.concat(way)));
  }
  // no branch at all is a runtime error that says so itself
  return sets.filter((set) => set.length > 0);
}

function branchOut(model: FlowModel, state: FlowState, at: ModelTask, targets: readonly string[]): ModelMove {
  const isRace = rules(model, at.node).moves === "race";
  const position = `${at.token}/${at.node}`;
  const ways = targets.map((to, index): [string, string] => [to, `${position}_${index + 1}`]);
  const label = `${at.node} → ${targets.join(" + ")}`;
  return open(model, without(state, at), at, ways, label, isRace ? position : null);
}

/** The task is done and leads on. */
function completions(model: FlowModel, state: FlowState, at: ModelTask, label: string): ModelMove {
  const ways = nodeOf(model, at.node).edges.map(({ to }): [string, string] => [to, at.token]);
  return open(model, finishRace(without(state, at), at), at, ways, label);
}

/** What happens at a task's border instead, or beside it. */
function detours(model: FlowModel, state: FlowState, at: ModelTask): readonly ModelMove[] {
  return nodeOf(model, at.node)
    .boundaries.filter((name) => !at.fired.includes(name))
    .map((name) => {
      const boundary = nodeOf(model, name) as FlowNode & { readonly interrupting: boolean };
      const rest = without(state, at);
      const host = { ...at, fired: [...at.fired, name] };
      const left = boundary.interrupting ? rest : { ...rest, tasks: [...rest.tasks, host] };
      return open(model, left, at, [[name, at.token]], name);
    });
}

/** Opens tasks; an arrival at a join meets the one that waits there. */
function open(
  model: FlowModel,
  state: FlowState,
  from: ModelTask,
  ways: readonly (readonly [string, string])[],
  label: string,
  race: string | null = null,
): ModelMove {
  const tasks = [...state.tasks];
  for (const [to, token] of ways) {
    if (rules(model, to).moves !== "join") tasks.push({ ...task(to, token), race });
    else {
      const joined = token.includes("/") ? token.slice(0, token.lastIndexOf("/")) : token;
      const joins = token.includes("/") ? token.slice(0, token.lastIndexOf("_")) : `${joined}/${from.node}`;
      const clash = tasks.find((other) => other.node === to && clashes(other, joined, joins));
      if (clash) return { label, to: null, problem: multipleTokens(to) };
      const meets = tasks.some((other) => other.node === to && other.token === joined);
      if (!meets) tasks.push({ ...task(to, joined), joins, race });
    }
  }
  if (tasks.length > maxTasks) return { label, to: null };
  return { label, to: { tasks, ended: state.ended } };
}

function clashes(open: ModelTask, joined: string, joins: string): boolean {
  if (open.token === joined) return open.joins !== joins;
  return open.token.startsWith(`${joined}/`) || joined.startsWith(`${open.token}/`);
}

function multipleTokens(node: string) {
  return {
    node,
    problem: "Branches of different splits come together here.",
    suggestion: "Let each join close the branches of one split.",
  };
}

/** The others behind the same race are cancelled, with all that came out of them. */
function finishRace(state: FlowState, winner: ModelTask): FlowState {
  if (winner.race === null) return state;
  return { ...state, tasks: state.tasks.filter((other) => other.race !== winner.race) };
}

function isWaitedFor({ tasks }: FlowState, join: ModelTask): boolean {
  return tasks.some((other) => other !== join && other.token.startsWith(`${join.joins ?? ""}_`));
}

function withoutBranches(state: FlowState, join: ModelTask): FlowState {
  return { ...state, tasks: state.tasks.filter((other) => !other.token.startsWith(`${join.joins ?? ""}_`)) };
}

function isEager(model: FlowModel, name: string): boolean {
  const node = nodeOf(model, name) as FlowNode & { readonly continueWhen?: unknown; readonly cancelActive?: boolean };
  return typeof node.continueWhen === "function" && node.cancelActive === true;
}

function rules({ flow, traits }: FlowModel, name: string): NodeRules {
  return traits.rulesOf(flow.nodes[name]?.kind ?? "obsolete");
}

function nodeOf({ flow }: FlowModel, name: string): FlowNode {
  return flow.nodes[name] as FlowNode;
}

function task(node: string, token: string): ModelTask {
  return { node, token, joins: null, fired: [], race: null };
}

function without(state: FlowState, gone: ModelTask): FlowState {
  return { ...state, tasks: state.tasks.filter((other) => other !== gone) };
}
