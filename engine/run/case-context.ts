import { FlowError } from "../base/flow-error.ts";
import { validated, validatedChanges } from "../artifacts/validate.ts";
import type { JsonObject, Person } from "../contract/index.ts";
import type { ReadContext, WriteContext } from "../flow/context.ts";
import type { Flow } from "../flow/flow.ts";
import type { ErasedTypes } from "../flow/flow-types.ts";
import { changesBetween } from "../history/changes.ts";
import { asPerson } from "../people/as-person.ts";
import type { ProcessRecord, TaskRecord } from "../storage/records.ts";
import type { Stores } from "../storage/stores.ts";
import type { Command } from "./command.ts";

/** What an author's conditions and texts see of a case. All of it is frozen. */
export function readContext(
  stores: Stores,
  process: ProcessRecord,
  task: TaskRecord,
  now: number,
): ReadContext<ErasedTypes> {
  return {
    process: { id: process.id, data: process.data },
    get artifact() {
      return currentArtifact(stores, process).data;
    },
    task: { id: task.id, data: task.data },
    now,
    ownerOf: (node) => ownerOf(stores, process.id, node),
  };
}

function ownerOf(stores: Stores, process: number, node: string): Person | null {
  const owner = stores.tasks.newestDone(process, node)?.owner ?? null;
  const person = owner === null ? undefined : stores.people.find(owner);
  return person ? asPerson(person) : null;
}

function currentArtifact(stores: Stores, process: ProcessRecord) {
  const record = process.artifact === null ? undefined : stores.artifacts.find(process.artifact);
  if (!record) {
    throw new FlowError("artifact.unknown", `Process ${process.id} has no record yet.`, { process: process.id });
  }
  return record;
}

/**
 * Lets `body` change copies of process data and task data, then checks what changed and saves it.
 *
 * Returns the task data to keep. Throws `values.invalid`, `artifact.invalid`, and what `body` throws.
 */
export function writeCase<Value>(
  command: Command,
  flow: Flow,
  task: TaskRecord,
  body: (context: WriteContext<ErasedTypes>) => Value,
): { value: Value; taskData: JsonObject } {
  const before = command.process(task.process);
  const data = structuredClone(before.data) as Record<string, unknown>;
  const taskData = structuredClone(task.data) as Record<string, unknown>;
  const value = body({
    get artifact() {
      return currentArtifact(command.tools.stores, command.process(before.id)).data;
    },
    process: {
      id: before.id,
      data,
      createArtifact: (record) => createArtifact(command, flow, task, record),
      updateArtifact: (changes) => updateArtifact(command, flow, task, changes),
    },
    task: { id: task.id, data: taskData },
    now: command.now,
    ownerOf: (node) => ownerOf(command.tools.stores, before.id, node),
  });
  saveData(command, flow, task, data);
  return { value, taskData: taskData as JsonObject };
}

function saveData(command: Command, flow: Flow, task: TaskRecord, data: Record<string, unknown>): void {
  const before = command.process(task.process);
  const named = changesBetween(before.data, data as JsonObject).map((change) => change.name);
  if (named.length === 0) return;
  const after = validatedChanges(flow.data, data, named, "values.invalid", `The data of process ${before.id}`);
  const changes = changesBetween(before.data, after);
  command.updateProcess(before.id, { data: Object.freeze(after) });
  command.record({ event: "data.changed", process: before.id, task: task.id, changes });
}

function createArtifact(command: Command, flow: Flow, task: TaskRecord, values: Record<string, unknown>): void {
  const type = artifactTypeOf(flow);
  const process = command.process(task.process);
  if (process.artifact !== null) {
    throw new FlowError("artifact.invalid", `Process ${process.id} has a record already. Change it instead.`, {
      process: process.id,
    });
  }
  const data = validated(type.schema, values, "artifact.invalid", `The record "${type.id}"`);
  const record = command.tools.stores.artifacts.insert(type.id, data, command.now, command.actor);
  command.updateProcess(process.id, { artifact: record.id });
  const changes = changesBetween({}, data);
  command.record({ event: "artifact.created", process: process.id, task: task.id, changes });
}

function updateArtifact(command: Command, flow: Flow, task: TaskRecord, values: Record<string, unknown>): void {
  const type = artifactTypeOf(flow);
  const process = command.process(task.process);
  const before = currentArtifact(command.tools.stores, process);
  const data = validated(type.schema, { ...before.data, ...values }, "artifact.invalid", `The record "${type.id}"`);
  const changes = changesBetween(before.data, data);
  if (changes.length === 0) return;
  command.tools.stores.artifacts.update(before, data, command.now, command.actor);
  command.record({ event: "artifact.changed", process: process.id, task: task.id, changes });
}

function artifactTypeOf(flow: Flow) {
  if (!flow.artifact) {
    throw new FlowError("artifact.unknown", `The flow "${flow.id}" names no artifact. Give it one in defineFlow.`, {
      flow: flow.id,
    });
  }
  return flow.artifact;
}
