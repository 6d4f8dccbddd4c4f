import type { z } from "zod";
import type { JsonObject, Text } from "../contract/index.ts";

/** A kind of business record, kept apart from the processes that produce it. Made by `defineArtifact`. */
export interface ArtifactType<Schema extends z.ZodObject = z.ZodObject> {
  readonly id: string;
  readonly title: Text;
  readonly schema: Schema;
  /** How one record is called in lists. */
  label(record: z.output<Schema>): string;
  /** Where the records are kept, if not by the engine: a table of the application's own, in the same file. */
  readonly table?: ArtifactTable<z.output<Schema>>;
}

/**
 * Keeps records in a table of the application's own. Called inside the command's transaction, with a connection to the
 * same file, so that a record and the process that wrote it stand or fall together. The engine keeps every revision
 * that it wrote all the same.
 */
export interface ArtifactTable<RecordType> {
  /** The record as it stands now; null when it is gone. */
  load(sql: Sql, key: string): RecordType | null;
  /** Returns the key by which `load` finds it again. */
  create(sql: Sql, record: RecordType): string;
  update(sql: Sql, key: string, record: RecordType): void;
}

/** One statement each; values are bound, never pasted. */
export interface Sql {
  get(statement: string, ...values: SqlValue[]): Readonly<Record<string, SqlValue>> | undefined;
  run(statement: string, ...values: SqlValue[]): { readonly lastInsertRowid: number | bigint };
}

export type SqlValue = string | number | bigint | null | Uint8Array;

export type RecordOf<Type> = Type extends ArtifactType<infer Schema> ? z.output<Schema> : JsonObject;
export type RecordInput<Type> = Type extends ArtifactType<infer Schema> ? z.input<Schema> : JsonObject;
