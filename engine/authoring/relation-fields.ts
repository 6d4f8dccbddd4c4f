import { z } from "zod";
import type { ArtifactType } from "../flow/artifact-type.ts";

const id = z.int().positive();
const label = z.string().max(1_000);

/** The schema of a person to be searched and picked; `person(ref)` in a function tells who they are now. */
export function personField() {
  return z.object({ person: id, name: label }).meta({ "x-relation": { to: "person" } });
}

/**
 * The schema of a business record to be searched, picked or, by who may start a flow that makes one, created in place.
 * Its value is a reference: `record(type, ref)` in a function reads what it leads to.
 */
export function recordField<Id extends string>(type: Pick<ArtifactType, "title"> & { readonly id: Id }) {
  return z
    .object({ type: z.literal(type.id), id, label })
    .meta({ "x-relation": { to: "record", record: type.id, title: type.title } });
}
