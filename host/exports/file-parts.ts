/** A file's content, part by part; asked for once it is known where to. */
export type FileParts = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
