/** A file that Intray was opened with, as windows see it: they never learn its path. */
export interface OpenedFile {
  readonly openedId: number;
  readonly name: string;
  /** Its media type by its ending; empty when nobody knows. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}
