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

export type FieldOf<Data> = keyof Data & string;
