import { localize } from "../base/localize.ts";
import type { Person, StartForm, Startable } from "../contract/index.ts";
import type { Flow } from "../flow/flow.ts";
import { describeForm } from "../forms/describe.ts";
import { formFieldsOf } from "../forms/fields-of.ts";
import { isKind, type StartNode } from "../nodes/index.ts";
import { permissionName } from "../nodes/permission.ts";
import type { Rights } from "../people/rights.ts";
import { askRule } from "./ask-rule.ts";
import { offersOf } from "./offers.ts";
import type { Reader } from "./reader.ts";

/** `available` wins over the permission; neither: anyone signed in. */
export function mayStart(node: StartNode, flow: string, person: Person, rights: Rights): boolean {
  const { available } = node;
  if (available) return askRule(node, () => available(person));
  return rights.holds(permissionName(node.permission, flow, node.name));
}

/** The start menu, in the order in which the flows were registered. */
export function startables(reader: Reader, person: Person, rights: Rights): readonly Startable[] {
  return [...reader.flows.all()].flatMap((flow) =>
    Object.values(flow.nodes)
      .filter((node) => isKind(node, "start"))
      .filter((node) => mayStart(node, flow.id, person, rights))
      .map((node) => startable(reader, flow, node)),
  );
}

/** A start opened: its empty form with the defaults in it. */
export function startForm(reader: Reader, rights: Rights, flowId: string, nodeName: string): StartForm {
  const flow = reader.flows.get(flowId);
  const node = reader.flows.getNode(flowId, nodeName) as StartNode;
  const form = describeForm(flow, node.form, {}, reader.language);
  const draft = reader.stores.drafts.ofStart(reader.viewer, flowId, nodeName) ?? null;
  const offers = offersOf(reader, rights, { flow, node, form, process: null });
  return { ...startable(reader, flow, node), form, draft, offers };
}

function startable({ language, stores, viewer }: Reader, flow: Flow, node: StartNode): Startable {
  const { title, description } = node.annotation;
  return {
    flowId: flow.id,
    node: node.name,
    flowTitle: localize(flow.title, language),
    title: localize(title, language),
    description: localize(description ?? flow.description, language),
    takesFile: formFieldsOf(flow, node.form, language).some(
      ({ editable, widget }) => editable && widget.type === "file",
    ),
    drafted: stores.drafts.ofStart(viewer, flow.id, node.name)?.saved ?? null,
  };
}
