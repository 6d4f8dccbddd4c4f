import { FlowError } from "../base/flow-error.ts";
import { requireFields } from "../artifacts/require-json.ts";
import { checkRules, refuseUnknownFields, validated, validatedChanges } from "../artifacts/validate.ts";
import type { JsonObject } from "../contract/index.ts";
import type { ArtifactType } from "../flow/artifact-type.ts";
import type { WriteContext } from "../flow/context.ts";
import type { Flow } from "../flow/flow.ts";
import type { ErasedTypes } from "../flow/flow-types.ts";
import { saveFile } from "../files/files.ts";
import { changesBetween } from "../history/changes.ts";
import type { TaskRecord } from "../base/records.ts";
import { currentArtifact, readContext } from "./process-context.ts";
import type { UnitOfWork } from "./unit-of-work.ts";
import { useFiles } from "./use-files.ts";

/** How values are written. */
export interface WriteOptions {
  /** They were typed into a form, which has parsed them: no default fills what its person left empty. */
  readonly typed?: { readonly emptied: readonly string[] };
  /** Rules about several fields aren't asked: nobody has said anything that they could speak against. */
  readonly withoutRules?: boolean;
}

/**
 * Lets `body` change copies of process data and task data, then checks what changed and saves it.
 *
 * Returns the task data to keep. Throws `values.invalid`, `artifact.invalid`, and what `body` throws.
 */
export function writeProcess<Value>(
  command: UnitOfWork,
  flow: Flow,
  task: TaskRecord,
  body: (context: WriteContext<ErasedTypes>) => Value,
  options: WriteOptions = {},
): { value: Value; taskData: JsonObject } {
  const { stores } = command;
  const before = command.process(task.process);
  const read = readContext(stores, before, task, command.now);
  const data = structuredClone(before.data) as Record<string, unknown>;
  const taskData = structuredClone(task.data) as Record<string, unknown>;
  const value = body({
    now: command.now,
    ownerOf: (node) => read.ownerOf(node),
    record: (type, ref) => read.record(type, ref),
    person: (ref) => read.person(ref),
    files: {
      ...read.files,
      write: (file, bytes) => saveFile(stores.files, file, bytes, { at: command.now }),
    },
    get artifact() {
      return currentArtifact(stores, command.process(before.id)).data;
    },
    process: {
      ...read.process,
      data,
      createArtifact: (record) => createProcessArtifact(command, flow, task, record, options.typed),
      updateArtifact: (changes) => updateProcessArtifact(command, flow, task, changes, options),
    },
    task: {
      ...read.task,
      data: taskData,
      createArtifact: (type, record) => createTaskArtifact(command, task, type, record),
    },
  });
  // before anything looks into them: comparing what is no JSON may never end
  requireFields(data, "values.invalid", `The data of process ${before.id}`);
  requireFields(taskData, "values.invalid", `The data of task ${task.id}`);
  saveData(command, flow, task, data, options);
  return { value, taskData: taskData as JsonObject };
}

function saveData(
  command: UnitOfWork,
  flow: Flow,
  task: TaskRecord,
  data: Record<string, unknown>,
  { typed, withoutRules = false }: WriteOptions,
): void {
  const before = command.process(task.process);
  const named = changesBetween(before.data, data as JsonObject).map((change) => change.name);
  if (named.length === 0) return;
  const what = `The data of process ${before.id}`;
  const rule = {
    schema: flow.data,
    code: "values.invalid",
    what,
    mayLack: true,
    asTyped: typed !== undefined,
  } as const;
  const after = validatedChanges(data, named, rule);
  if (!withoutRules) checkRules(flow.data, after, "values.invalid", what);
  const changes = changesBetween(before.data, after);
  command.updateProcess(before.id, { data: Object.freeze(after) });
  useFiles(command, before.id, changes);
  command.record({ event: "data.changed", process: before.id, task: task.id, changes });
}

function createProcessArtifact(
  command: UnitOfWork,
  flow: Flow,
  task: TaskRecord,
  values: object,
  typed: WriteOptions["typed"],
): void {
  const process = command.process(task.process);
  if (process.artifact !== null) throw alreadyThere(`Process ${process.id}`);
  command.updateProcess(process.id, { artifact: create(command, artifactTypeOf(flow), task, values, typed) });
}

function createTaskArtifact(command: UnitOfWork, task: TaskRecord, type: ArtifactType, values: object): void {
  if (command.task(task.id).artifact !== null) throw alreadyThere(`Task ${task.id}`);
  command.updateTask(task.id, { artifact: create(command, type, task, values) });
}

/** Defaults fill what isn't there, but for fields that somebody emptied. */
function create(
  command: UnitOfWork,
  type: ArtifactType,
  task: TaskRecord,
  values: object,
  typed?: WriteOptions["typed"],
): number {
  refuseUnknownFields(type.schema, values, "artifact.invalid", `The record "${type.id}"`);
  const filled = validated(type.schema, values, "artifact.invalid", `The record "${type.id}"`);
  const data = typed ? asTyped(filled, values as JsonObject, typed.emptied) : filled;
  const record = command.stores.artifacts.insert(type, data, command.now, command.actor);
  const changes = changesBetween({}, data);
  useFiles(command, task.process, changes);
  command.record({ event: "artifact.created", process: task.process, task: task.id, changes, artifact: record.id });
  return record.id;
}

/** What was typed, and besides it what defaults fill that no form asked for. */
function asTyped(filled: JsonObject, typed: JsonObject, emptied: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries({ ...filled, ...typed }).filter(([name]) => !emptied.includes(name)));
}

function updateProcessArtifact(
  command: UnitOfWork,
  flow: Flow,
  task: TaskRecord,
  values: Record<string, unknown>,
  { typed, withoutRules = false }: WriteOptions,
): void {
  const type = artifactTypeOf(flow);
  const process = command.process(task.process);
  const before = currentArtifact(command.stores, process);
  const what = `The record "${type.id}"`;
  refuseUnknownFields(type.schema, values, "artifact.invalid", what);
  requireFields(values, "artifact.invalid", what);
  const after = { ...before.data, ...values };
  const named = changesBetween(before.data, after as JsonObject).map((change) => change.name);
  const rule = {
    schema: type.schema,
    code: "artifact.invalid",
    what,
    mayLack: false,
    asTyped: typed !== undefined,
  } as const;
  const data = validatedChanges(after, named, rule);
  if (!withoutRules) checkRules(type.schema, data, "artifact.invalid", what);
  const changes = changesBetween(before.data, data);
  if (changes.length === 0) return;
  command.stores.artifacts.update(before, type, data, command.now, command.actor);
  for (const id of command.stores.processes.idsOfArtifact(before.id)) command.noteSaid(id);
  useFiles(command, process.id, changes);
  command.record({ event: "artifact.changed", process: process.id, task: task.id, changes, artifact: before.id });
}

function alreadyThere(what: string): FlowError {
  return new FlowError("artifact.invalid", `${what} has a record already. Change it instead.`);
}

function artifactTypeOf(flow: Flow): ArtifactType {
  if (flow.artifact) return flow.artifact;
  throw new FlowError("artifact.unknown", `The flow "${flow.id}" names no artifact. Give it one in defineFlow.`, {
    flow: flow.id,
  });
}
