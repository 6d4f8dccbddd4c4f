/** What an address from outside can lead to. */
export interface LinkTarget {
  readonly to: "task" | "process";
  readonly id: number;
}
