import { closeSync, openSync, readSync } from "node:fs";

/** What a SQLite file says of itself in its first 100 bytes (https://sqlite.org/fileformat.html#the_database_header). */
export interface FileHeader {
  readonly pages: number;
  readonly userVersion: number;
  readonly applicationId: number;
}

const magic = "SQLite format 3\0";

/**
 * Reads the header as plain bytes: opening the file with SQLite, even for reading, would lay a write-ahead log beside
 * it. Null for an empty file and for one that SQLite did not write.
 */
export function readFileHeader(file: string): FileHeader | null {
  const bytes = Buffer.alloc(100);
  const descriptor = openSync(file, "r");
  try {
    if (readSync(descriptor, bytes, 0, bytes.length, 0) < bytes.length) return null;
  } finally {
    closeSync(descriptor);
  }
  if (bytes.toString("latin1", 0, magic.length) !== magic) return null;
  return {
    pages: bytes.readUInt32BE(28),
    userVersion: bytes.readUInt32BE(60),
    applicationId: bytes.readUInt32BE(68),
  };
}
