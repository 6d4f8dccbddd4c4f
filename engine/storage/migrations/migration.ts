/** One step of the file's format. Never edited once released; a change is a new step. */
export interface Migration {
  /** Becomes the file's `user_version`; steps count up by one. */
  readonly version: number;
  readonly sql: string;
}
