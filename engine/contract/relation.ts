import type { DetailField } from "./form.ts";

/** A person, as data holds them; JSON, which an interface would not be. */
export type PersonRef = {
  readonly person: number;
  /** How they were called when they were chosen; the engine writes it. */
  readonly name: string;
};

/** A business record, as data holds it: an `ArtifactRef` with its name. */
export type RecordRef = {
  readonly type: string;
  readonly id: number;
  /** How it was called when it was chosen; the engine writes it. */
  readonly label: string;
};

/** What a relation field leads to: a person, or a record of one type. */
export type RelationTarget = { readonly to: "person" } | { readonly to: "record"; readonly record: string };

/** Something a relation field can hold. */
export interface RelationChoice {
  readonly value: PersonRef | RecordRef;
  /** Tells apart what is called alike. */
  readonly hint: string;
}

/** A record to look at beside a form. */
export interface RecordCard {
  readonly ref: RecordRef;
  /** What kind of record it is. */
  readonly title: string;
  readonly fields: readonly DetailField[];
  /** The process that it belongs to and that the person may view. */
  readonly processId: number;
}
