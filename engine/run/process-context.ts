import { FlowError } from "../base/flow-error.ts";
import type { ArtifactRef, Person } from "../contract/index.ts";
import { readFile } from "../files/files.ts";
import type { ArtifactType, RecordOf } from "../flow/artifact-type.ts";
import type { ReadContext } from "../flow/context.ts";
import type { ErasedTypes } from "../flow/flow-types.ts";
import { asPerson } from "../people/as-person.ts";
import type { ArtifactRecord, ProcessRecord, TaskRecord } from "../base/records.ts";
import type { Stores } from "../storage/stores.ts";

/** What an author's conditions and texts see of a case. All of it is frozen. */
export function readContext(
  stores: Stores,
  process: ProcessRecord,
  task: TaskRecord,
  now: number,
): ReadContext<ErasedTypes> {
  return lazyContext(stores, process, () => task, now);
}

/** The same for what is about a process as a whole: its first task is read only when it is asked for. */
export function processContext(stores: Stores, process: ProcessRecord, now: number): ReadContext<ErasedTypes> {
  const first = () => {
    const task = stores.tasks.firstOf(process.id);
    if (task) return task;
    throw new FlowError("task.unknown", `Process ${process.id} has no task yet.`, { process: process.id });
  };
  return lazyContext(stores, process, first, now);
}

function lazyContext(
  stores: Stores,
  process: ProcessRecord,
  taskOf: () => TaskRecord,
  now: number,
): ReadContext<ErasedTypes> {
  return {
    process: {
      id: process.id,
      data: process.data,
      artifact: refOf(stores, process.artifact),
      seed: refOf(stores, process.seed),
    },
    get artifact() {
      return currentArtifact(stores, process).data;
    },
    get task() {
      const { id, data, artifact, seed } = taskOf();
      return { id, data, artifact: refOf(stores, artifact), seed: refOf(stores, seed) };
    },
    now,
    ownerOf: (node) => ownerOf(stores, process.id, node),
    record: (type, ref) => recordBehind(stores, type, ref),
    person: ({ person }) => {
      const found = stores.people.find(person);
      return found ? asPerson(found) : null;
    },
    files: { read: (file) => readFile(stores.files, file) },
  };
}

export function refOf(stores: Stores, artifact: number | null): ArtifactRef | null {
  const type = artifact === null ? undefined : stores.artifacts.typeOf(artifact);
  return artifact === null || type === undefined ? null : { type, id: artifact };
}

/** The process's record. Throws `artifact.unknown` while there is none. */
export function currentArtifact(stores: Stores, process: ProcessRecord): ArtifactRecord {
  const record = process.artifact === null ? undefined : stores.artifacts.find(process.artifact);
  if (record) return record;
  throw new FlowError("artifact.unknown", `Process ${process.id} has no record yet.`, { process: process.id });
}

function ownerOf(stores: Stores, process: number, node: string): Person | null {
  const owner = stores.tasks.newestDone(process, node)?.owner ?? null;
  const person = owner === null ? undefined : stores.people.find(owner);
  return person ? asPerson(person) : null;
}

function recordBehind<Type extends ArtifactType>(stores: Stores, type: Type, { id }: ArtifactRef): RecordOf<Type> {
  const record = stores.artifacts.find(id);
  if (record?.type === type.id) return record.data as RecordOf<Type>;
  throw new FlowError("artifact.unknown", `There is no record ${id} of type "${type.id}".`, { id, type: type.id });
}
