/** A person as others see them. */
export interface Person {
  readonly id: number;
  /** What flows and administrators call the person; unique. */
  readonly name: string;
  readonly displayName: string;
}
