import { createHash } from "node:crypto";
import type { Json, Text } from "../contract/index.ts";
import type { Flow } from "../flow/flow.ts";
import type { FlowNode } from "../flow/node.ts";
import { type ObjectSchema, objectSchema } from "./json-schema.ts";

/** What is kept of a flow, so that its processes can be read when the program has it no longer. */
export interface StoredFlow {
  readonly title: Text;
  /** Titles, by node. */
  readonly nodes: Readonly<Record<string, Text>>;
  readonly data: ObjectSchema;
  readonly artifact: { readonly id: string; readonly title: Text; readonly schema: ObjectSchema } | null;
}

export function storedFlowOf({ title, nodes, data, artifact }: Flow): StoredFlow {
  return {
    title,
    nodes: Object.fromEntries(Object.values(nodes).map(({ name, annotation }) => [name, annotation.title])),
    data: objectSchema(data),
    artifact: artifact && { id: artifact.id, title: artifact.title, schema: objectSchema(artifact.schema) },
  };
}

/**
 * Tells whether two flows are the same to processes that run: their graph and their schemas, without words and bodies. Hex
 * of a SHA-256.
 */
export function fingerprintOf({ nodes, data, artifact }: Flow): string {
  const graph = Object.values(nodes)
    .map(graphOf)
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const schemas = [objectSchema(data), artifact && { id: artifact.id, ...objectSchema(artifact.schema) }];
  return createHash("sha256")
    .update(JSON.stringify([graph, schemas.map((schema) => withoutWords(schema as unknown as Json))]))
    .digest("hex");
}

function graphOf({ kind, name, edges, boundaries, compensation }: FlowNode) {
  return { name, kind, edges: edges.map(({ to }) => to), boundaries, compensation };
}

const words: ReadonlySet<string> = new Set(["title", "description", "x-ui"]);

/** A schema without what only people read, its keys in order; a field may be called as such a key is. */
function withoutWords(schema: Json, isFields = false): Json {
  if (Array.isArray(schema)) return schema.map((one: Json) => withoutWords(one));
  if (typeof schema !== "object" || schema === null) return schema;
  const kept = Object.entries(schema)
    .filter(([key]) => isFields || !words.has(key))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutWords(value, !isFields && key === "properties")]));
}
