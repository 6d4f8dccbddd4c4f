/** The types that a flow's schemas give to its nodes. */
export interface FlowTypes {
  /** Process data as it is read. */
  readonly data: object;
  /** The business record as it is read. */
  readonly artifact: object;
  /** The business record as it is written: fields with defaults may be left out. */
  readonly artifactInput: object;
}

/** What a node knows of its types once it stands in a graph among nodes of other flows. */
export interface ErasedTypes extends FlowTypes {
  readonly data: Record<string, unknown>;
  readonly artifact: Record<string, unknown>;
  readonly artifactInput: Record<string, unknown>;
}

/** The names of the fields; none where a flow has no record, which is as one whose every field is impossible. */
export type FieldOf<Data> = [Data[keyof Data]] extends [never] ? never : keyof Data & string;
