import type { ArtifactRef, FileRef, JsonObject, NewFile, Person, PersonRef } from "../contract/index.ts";
import type { ArtifactType, RecordInput, RecordOf } from "./artifact-type.ts";
import type { FlowTypes } from "./flow-types.ts";

/** What conditions and texts see: a frozen picture of one task and its process. */
export interface ReadContext<Types extends FlowTypes> {
  readonly process: ContextProcess & { readonly data: Readonly<Types["data"]> };
  /** The process's record. Reading it throws `artifact.unknown` while there is none. */
  readonly artifact: Readonly<Types["artifact"]>;
  readonly task: ContextTask & { readonly data: Readonly<Record<string, unknown>> };
  /** UTC milliseconds at which the command began. */
  readonly now: number;
  /** Who finished the newest task of the node called `node`; null when nobody did. */
  readonly ownerOf: (node: string) => Person | null;
  /** What a reference leads to. Throws `artifact.unknown` for a record of another type or none. */
  readonly record: <Type extends ArtifactType>(type: Type, ref: ArtifactRef) => Readonly<RecordOf<Type>>;
  /** Whom a reference means, as they are called now; null when nobody has that id. */
  readonly person: (ref: Pick<PersonRef, "person">) => Person | null;
  readonly files: {
    /** The whole content. Throws `file.unknown`. */
    readonly read: (file: FileRef) => Uint8Array;
  };
}

interface ContextProcess {
  readonly id: number;
  /** The record that the process produced. */
  readonly artifact: ArtifactRef | null;
  /** The record that the process started from. */
  readonly seed: ArtifactRef | null;
}

interface ContextTask {
  readonly id: number;
  /** The record that the task produced. */
  readonly artifact: ArtifactRef | null;
  /** The record that the task started from. */
  readonly seed: ArtifactRef | null;
}

/** What a function changes. Data is checked against its schema and saved when the function returns. */
export interface WriteContext<Types extends FlowTypes> extends ReadContext<Types> {
  readonly files: ReadContext<Types>["files"] & {
    /** Keeps a file; it stays once a field holds what this returns. Throws `file.too-large`. */
    readonly write: (file: NewFile, bytes: Uint8Array) => FileRef;
  };
  readonly process: ContextProcess & {
    readonly data: Types["data"];
    /** Creates the process's record; it must not have one. Throws `artifact.invalid`. */
    createArtifact(record: Types["artifactInput"]): void;
    /** Changes fields of the process's record: a new revision. Throws `artifact.unknown`, `artifact.invalid`. */
    updateArtifact(changes: Partial<Types["artifactInput"]>): void;
  };
  readonly task: ContextTask & {
    readonly data: Record<string, unknown>;
    /** Creates the task's own record; it must not have one. Throws `artifact.invalid`. */
    createArtifact<Type extends ArtifactType>(type: Type, record: RecordInput<Type>): void;
  };
}

/** A process that a task started, as its parent sees it. */
export interface ChildProcess {
  readonly id: number;
  readonly data: JsonObject;
  readonly artifact: ArtifactRef | null;
}
