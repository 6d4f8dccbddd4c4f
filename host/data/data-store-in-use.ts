/** Another account of the machine has the records open that accounts share. */
export class DataStoreInUse extends Error {
  override readonly name = "OfficeInUse";
  /** Null when nobody knows. */
  readonly holder: string | null;

  constructor(holder: string | null) {
    super(`The account ${holder ?? "of somebody else"} has the records open.`);
    this.holder = holder;
  }
}
