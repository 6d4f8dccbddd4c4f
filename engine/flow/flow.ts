import type { z } from "zod";
import type { Text } from "../contract/index.ts";
import type { ArtifactType } from "./artifact-type.ts";
import type { KeyFigureRule } from "./key-figure.ts";
import type { DynamicText, FlowNode } from "./node.ts";

/** A typed graph of nodes. Made by `defineFlow`, frozen, the same for all its processes. */
export interface Flow {
  readonly id: string;
  /** Counted up by the author whenever the graph changes. */
  readonly version: number;
  readonly title: Text;
  readonly description: Text;
  /** One sentence about a running process, and one about a finished one. */
  readonly summary: DynamicText | null;
  readonly result: DynamicText | null;
  /** What a process is called in lists, and the value it is compared by. */
  readonly processTitle: DynamicText | null;
  readonly keyFigure: KeyFigureRule | null;
  /** Which of its processes those see who may view it: all, or those that they take part in. Who manages it sees all. */
  readonly view: "all" | "own";
  /** Until when whoever started a process may withdraw it: until somebody else has done a task of it, as long as it runs, or never. */
  readonly withdraw: "undecided" | "running" | false;
  readonly data: z.ZodObject;
  readonly artifact: ArtifactType | null;
  readonly nodes: Readonly<Record<string, FlowNode>>;
}
