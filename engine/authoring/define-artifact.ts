import type { z } from "zod";
import type { ArtifactType } from "../flow/artifact-type.ts";

/** Names a kind of business record and its fields. The same artifact type may be used by several flows. */
export function defineArtifact<Schema extends z.ZodObject>(type: ArtifactType<Schema>): ArtifactType<Schema> {
  return Object.freeze({ ...type });
}
