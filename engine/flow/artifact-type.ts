import type { z } from "zod";
import type { Text } from "../contract/index.ts";

/** A kind of business record, kept apart from the processes that produce it. Made by `defineArtifact`. */
export interface ArtifactType<Schema extends z.ZodObject = z.ZodObject> {
  readonly id: string;
  readonly title: Text;
  readonly schema: Schema;
  /** How one record is called in lists. */
  readonly label: (record: z.output<Schema>) => string;
}
