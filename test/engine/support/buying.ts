import { z } from "zod";
import { defineArtifact, defineFlow, fileField, type FlowError } from "../../../engine/index.ts";
import type { Office } from "./office.ts";

/** Who is there in an office. */
export type Name = "ada" | "ben" | "eve" | "root";

/** Ben takes the newest task of a node. */
export function take(office: Office, node: string, process = 1): void {
  const task = office.idOf(node, process);
  office.desk("ben").tasks.assign(task);
}

/** Ada asks for something; returns the process. */
export function ask(office: Office, what: string): number {
  return office.desk("ada").starts.start("buying", "ask", { artifact: { what } }).processId;
}

/** Somebody decides about it. */
export function decide(office: Office, process: number, decision: "yes" | "back", name: "ada" | "ben" = "ben"): void {
  office.complete(name, "decide", { data: { decision } }, process);
}

/** What somebody is told and has not read, the newest first. */
export function told(office: Office, name: Name): readonly string[] {
  const { rows } = office.desk(name).notifications.list({ unread: true });
  return rows.map(({ kind, by, text }) => `${kind} by ${by?.displayName}${text === null ? "" : `: ${text}`}`);
}

/** Why it is refused when it is done. */
export function reason(body: () => unknown): unknown {
  try {
    body();
    return "nothing";
  } catch (error) {
    return (error as FlowError).details["refusal"] ?? String(error);
  }
}

/** What can be done with a request, with why not if not. */
export function actionsOf(office: Office, name: Name, process: number) {
  const { actions } = office.desk(name).requests.get(process);
  return Object.fromEntries(actions.map(({ action, refusal }) => [action, refusal]));
}

const thing = defineArtifact({
  id: "thing",
  title: "Thing",
  schema: z.object({ what: z.string() }),
  label: ({ what }) => what,
});

/** Somebody wants something, somebody else decides; it may be sent back. */
export const buying = defineFlow({
  id: "buying",
  version: 1,
  title: "Buying",
  description: "Somebody wants something.",
  summary: ({ artifact }) => artifact.what,
  data: z.object({
    decision: z.enum(["yes", "back", "none"]).default("none"),
    urgent: z.boolean().default(false),
    paper: fileField().optional().meta({ title: "Paper" }),
  }),
  artifact: thing,
  nodes: (node) => ({
    ask: node
      .start({ artifact: ["what"], data: ["urgent", "paper"] })
      .permission({ autoCreate: true })
      .next("decide"),
    child: node.startHandle(({ process }) => process.createArtifact({ what: "child" })).next("decide"),
    decide: node
      .view({ data: ["decision"] })
      .annotate({ title: "Decide" })
      .permission({ autoCreate: true })
      .onTimeout({ days: 2 }, "late", { interrupting: false })
      .next("check"),
    late: node.end(),
    check: node
      .if(({ process }) => process.data.decision === "back")
      .then("correct")
      .otherwise("done"),
    correct: node.view({}).assign({ ownerOf: "ask" }).next("decide"),
    done: node.end(),
  }),
});

/** Buys as a part of itself. */
export const parent = defineFlow({
  id: "parent",
  version: 1,
  title: "Parent",
  description: "Parent",
  data: z.object({}),
  nodes: (node) => ({
    begin: node.start({}).next("tell"),
    tell: node
      .sendHandle(() => undefined)
      .annotate({ title: "Tell the store" })
      .next("buy"),
    buy: node.subprocess(buying, "child", () => undefined).next("done"),
    done: node.end(),
  }),
});
