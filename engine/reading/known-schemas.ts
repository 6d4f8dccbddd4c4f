import type { Text } from "../contract/index.ts";
import type { ProcessRecord } from "../base/records.ts";
import type { ArtifactType } from "../flow/artifact-type.ts";
import { type ObjectSchema, objectSchema } from "../forms/json-schema.ts";
import { findStoredFlow } from "../run/stored-flows.ts";
import type { ReadServices } from "./read-services.ts";

/** What is known of the fields of a process. */
export interface KnownSchemas {
  readonly data?: ObjectSchema;
  /** Of its record. */
  readonly artifact?: {
    readonly id: string;
    readonly title: Text;
    readonly schema: ObjectSchema;
    /** Null for one that the program has no longer. */
    readonly known: ArtifactType | null;
  };
}

/** From its flow; when the program has that no longer, from what the file remembers of it. */
export function knownSchemas(
  reader: ReadServices,
  { flow: id, flowVersion }: Pick<ProcessRecord, "flow" | "flowVersion">,
): KnownSchemas {
  const flow = reader.flows.find(id);
  if (flow === undefined) {
    const remembered = findStoredFlow(reader.stores, id, flowVersion);
    if (remembered === undefined) return {};
    const { data, artifact } = remembered;
    return artifact === null ? { data } : { data, artifact: { ...artifact, known: null } };
  }
  const data = objectSchema(flow.data);
  if (flow.artifact === null) return { data };
  const { id: type, title, schema } = flow.artifact;
  return { data, artifact: { id: type, title, schema: objectSchema(schema), known: flow.artifact } };
}
