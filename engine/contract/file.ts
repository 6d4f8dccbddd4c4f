/** A file that the engine keeps, as process data, tasks and records hold it. JSON, which an interface would not be. */
export type FileRef = {
  /** The SHA-256 of its content, in hexadecimal: the same content is kept once. */
  readonly file: string;
  /** How it was called where it came from, without a folder. */
  readonly name: string;
  /** Its media type as the sender said it, e.g. `application/pdf`; empty when nobody knows. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
};

/** What is known of a file before its content. */
export type NewFile = Pick<FileRef, "name"> & Partial<Pick<FileRef, "type">>;
