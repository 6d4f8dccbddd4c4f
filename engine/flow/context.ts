import type { Person } from "../contract/index.ts";
import type { FlowTypes } from "./flow-types.ts";

/** What conditions and texts see: a frozen picture of one task and its process. */
export interface ReadContext<Types extends FlowTypes> {
  readonly process: { readonly id: number; readonly data: Readonly<Types["data"]> };
  /** The process's record. Reading it throws `artifact.unknown` while there is none. */
  readonly artifact: Readonly<Types["artifact"]>;
  readonly task: { readonly id: number; readonly data: Readonly<Record<string, unknown>> };
  /** UTC milliseconds at which the command began. */
  readonly now: number;
  /** Who finished the newest task of the node called `name`; null when nobody did. */
  ownerOf(name: string): Person | null;
}

/** What a function changes. Data is checked against its schema and saved when the function returns. */
export interface WriteContext<Types extends FlowTypes> extends ReadContext<Types> {
  readonly process: {
    readonly id: number;
    readonly data: Types["data"];
    /** Creates the process's record; it must not have one. Throws `artifact.invalid`. */
    createArtifact(record: Types["artifactInput"]): void;
    /** Changes fields of the process's record: a new revision. Throws `artifact.unknown`, `artifact.invalid`. */
    updateArtifact(changes: Partial<Types["artifactInput"]>): void;
  };
  readonly task: { readonly id: number; readonly data: Record<string, unknown> };
}
