/** Points at one business record. */
export interface ArtifactRef {
  readonly type: string;
  readonly id: number;
}
