import type { z } from "zod";
import { FlowError } from "../base/flow-error.ts";
import type { JsonObject } from "../contract/index.ts";
import { wasWritten } from "../history/was-written.ts";
import type { ObjectSchema } from "../forms/json-schema.ts";
import type { WriteContext } from "../flow/context.ts";
import type { ErasedTypes } from "../flow/flow-types.ts";
import { moveAll } from "./advance.ts";
import { openNewTimers, carryOver, carriedOverFrom } from "./carry-over.ts";
import type { Command } from "./command.ts";
import { isThere, type MigrationPlan, type NodeMapping, planMigration } from "./migration-plan.ts";
import { findStoredFlow } from "./stored-flows.ts";
import { reopenAt } from "./revive.ts";
import { defaultsOf } from "./start-process.ts";

/**
 * Does what the plan says: each old task is canceled, a new one of the other node goes the ordinary way, and what belonged
 * to the old one comes along. Throws `migration.impossible`, `migration.same-version`, `migration.reason-required`, and
 * `values.invalid` for a reason that is too long; in the foreground what a node on the way throws.
 */
export function migrateProcess(
  command: Command,
  process: number,
  mapping: NodeMapping,
  reason: string | undefined,
): MigrationPlan {
  const plan = planMigration(command, process, mapping);
  const why = soundReason(reason);
  requirePossible(process, plan, why);
  fillNewFields(command, process);
  const moves = plan.moves.map((move) => ({ ...move, carried: carriedOverFrom(command.activation(move.task)) }));
  for (const { task } of moves) command.activation(task).abandon();
  for (const { task } of plan.ends) command.activation(task).abandon();
  for (const { task, to, carried } of moves) carryOver(command.activation(reopenAt(command, task, to)), carried);
  for (const { task } of plan.stays) moveAll(openNewTimers(command.activation(task)));
  command.updateProcess(process, { flowVersion: plan.to });
  const note = `${plan.from} -> ${plan.to}${why === "" ? "" : `: ${why}`}`;
  command.record({ event: "process.migrated", process, note });
  return plan;
}

/**
 * Fields that the process's version didn't have begin with their default, as in a process that begins now. What a rule
 * says of values that nobody has touched is asked when somebody does.
 */
function fillNewFields(command: Command, id: number): void {
  const { flow: flowId, flowVersion, data, artifact } = command.process(id);
  const began = findStoredFlow(command.stores, flowId, flowVersion);
  const first = command.stores.tasks.firstOf(id);
  if (began === undefined || first === undefined) return;
  const flow = command.services.flows.get(flowId);
  const record = artifact === null ? undefined : command.stores.artifacts.find(artifact);
  const isFresh = (part: "data" | "artifact") => (name: string) => !wasWritten(command.stores.audit, id, part, name);
  const ofData = freshDefaults(flow.data, began.data, data, isFresh("data"));
  const ofRecord =
    flow.artifact && record?.type === flow.artifact.id
      ? freshDefaults(flow.artifact.schema, began.artifact?.schema, record.data, isFresh("artifact"))
      : {};
  const fill = ({ process }: WriteContext<ErasedTypes>) => {
    Object.assign(process.data, ofData);
    if (Object.keys(ofRecord).length > 0) process.updateArtifact(ofRecord);
  };
  command.activation(first.id).write(fill, { withoutRules: true });
}

function freshDefaults(
  schema: z.ZodObject,
  before: ObjectSchema | undefined,
  values: JsonObject,
  isFresh: (name: string) => boolean,
): JsonObject {
  const fresh = Object.entries(defaultsOf(schema)).filter(
    ([name]) => !Object.hasOwn(before?.properties ?? {}, name) && !Object.hasOwn(values, name) && isFresh(name),
  );
  return Object.fromEntries(fresh);
}

function requirePossible(process: number, { from, to, problems, needReason }: MigrationPlan, why: string): void {
  const inTheWay = problems.filter((problem) => problem !== isThere(process, to));
  if (inTheWay.length > 0) throw new FlowError("migration.impossible", inTheWay.join(" "), { process, problems });
  if (from === to) throw new FlowError("migration.same-version", isThere(process, to), { process, version: to });
  if (why === "" && needReason.length > 0) {
    throw new FlowError("migration.reason-required", "Say why tasks leave a step that a rule or a permission guards.", {
      process,
      nodes: needReason,
    });
  }
}

/** More than anybody reads of a reason. */
const maxReasonLength = 1_000;

/** Throws `values.invalid`. */
function soundReason(reason = ""): string {
  const text = reason.trim();
  if (text.length <= maxReasonLength && text.isWellFormed()) return text;
  throw new FlowError("values.invalid", `A reason has up to ${maxReasonLength} characters.`, { field: "reason" });
}
