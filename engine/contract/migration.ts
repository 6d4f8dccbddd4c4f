/** How a process can be moved to its flow's present version. */
export interface MigrationChoices {
  /** The version it began with or was moved to, and the present one. */
  readonly from: number;
  readonly to: number;
  /** Where it stands, node by node, in the order of its tasks. */
  readonly sources: readonly MigrationSource[];
  /** The nodes that a task can be moved to, in the order of the flow. */
  readonly targets: readonly { readonly node: string; readonly title: string }[];
}

export interface MigrationSource {
  readonly node: string;
  readonly title: string;
  /** How many open tasks stand there. */
  readonly tasks: number;
  /** The present version has no such node: its tasks wait until they are moved. */
  readonly obsolete: boolean;
  /** A rule or a permission guards it, or may have: moving its tasks elsewhere needs a reason. */
  readonly needsReason: boolean;
}
