import { requireFields } from "../artifacts/require-json.ts";
import { FlowError } from "../base/flow-error.ts";
import { isId } from "../base/is-id.ts";
import type { ArtifactRef, JsonObject } from "../contract/index.ts";
import type { Edge } from "../flow/node.ts";
import { requireSynchronous } from "../flow/require-synchronous.ts";
import type { TaskRecord } from "../base/records.ts";
import type { Command } from "./command.ts";
import type { LiveActivation } from "./live-activation.ts";
import { isActive } from "../base/is-active.ts";
import { joinPrefix } from "./branches.ts";
import { branchPrefix, branchToken, joinedToken, splitOf } from "./token.ts";

type NewTask = Pick<TaskRecord, "process" | "node" | "token" | "data" | "seed">;

/** Creates a task of a node, in status NEW. Throws `node.unknown`. */
export function openTask(command: Command, task: NewTask, previous: readonly number[]): LiveActivation {
  const { services } = command;
  const { flow, startedBy } = command.process(task.process);
  const node = services.flows.getNode(flow, task.node);
  const kind = services.behaviourOf(node).taskKind;
  const row = command.addTask({ ...task, flow, startedBy, node: node.name, kind, created: command.now }, previous);
  command.record({ event: "task.created", process: row.process, task: row.id });
  return command.activation(row.id);
}

/** Opens what a task leads to, in the order in which branches are numbered; an edge straight to a join comes last. */
export function openSuccessors(from: LiveActivation): readonly LiveActivation[] {
  const edges = from.outgoing();
  if (!from.behaviour.opensBranches) return edges.flatMap((edge) => arrive(from, edge, from.task.token));
  const [first, last] = [edges.filter((edge) => !waits(from, edge)), edges.filter((edge) => waits(from, edge))];
  return [...first, ...last].flatMap((edge, index) =>
    arrive(from, edge, branchToken(from.task.token, from.task.id, index + 1)),
  );
}

function waits({ command, flow }: LiveActivation, { to }: Edge): boolean {
  return command.services.behaviourOf(command.services.flows.getNode(flow.id, to)).waitsForOthers;
}

/** A new task, or one more arrival at an open one. Nothing when what waited has gone on without it. */
function arrive(from: LiveActivation, edge: Edge, token: string): readonly LiveActivation[] {
  const { command } = from;
  const { id, process } = from.task;
  const begin = (at: string) => {
    const context = from.read();
    const given = edge.data ? requireSynchronous(edge.data(context), from.node) : {};
    requireFields(given, "values.invalid", `The data for "${edge.to}"`);
    const data = Object.freeze({ ...given }) as JsonObject;
    const seed = seedOf(from, requireSynchronous(edge.seed?.(context), from.node));
    return [openTask(command, { process, node: edge.to, token: at, data, seed }, [id])];
  };
  if (!waits(from, edge)) return begin(token);
  const joined = joinedToken(token);
  const join = command.openJoin({ process, node: edge.to, token: joined }) ?? goneJoin(from, edge.to, joined);
  if (join === undefined) return begin(joined);
  command.addArrival(join, id);
  return isActive(command.task(join)) ? [command.activation(join)] : [];
}

/** A join of the same branches that has gone on without this one. */
function goneJoin({ command, task }: LiveActivation, node: string, joined: string): number | undefined {
  const prefix = branchPrefix(task, joined);
  const gone = command.stores.graph.doneJoinsAt(task.process, node, joined, splitOf(prefix));
  return gone.find((join) => joinPrefix(command, join, joined) === prefix);
}

function seedOf({ command, node }: LiveActivation, seed: ArtifactRef | null | undefined): number | null {
  if (seed === null || seed === undefined) return null;
  const { id, type } = seed;
  if (isId(id) && command.stores.artifacts.typeOf(id) === type) return id;
  throw new FlowError(
    "artifact.unknown",
    `"${node.name}" hands on a record that isn't there. Return one that is, or null.`,
    {
      node: node.name,
    },
  );
}
