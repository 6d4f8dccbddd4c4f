import type { Json, PersonRef, RecordRef } from "../../engine/contract/index.ts";

/** What a value of a relation field points to; null for none. */
export function relationOf(value: Json | undefined): PersonRef | RecordRef | null {
  return isPerson(value) || isRecord(value) ? value : null;
}

function isPerson(value: Json | undefined): value is PersonRef {
  return typeof value === "object" && value !== null && "person" in value && "name" in value;
}

function isRecord(value: Json | undefined): value is RecordRef {
  return typeof value === "object" && value !== null && "type" in value && "id" in value && "label" in value;
}

/** How it is called. */
export function relationName(relation: PersonRef | RecordRef): string {
  return "person" in relation ? relation.name : relation.label;
}
