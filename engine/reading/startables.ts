import { localize } from "../base/localize.ts";
import type { FormDescription, StartForm, Startable } from "../contract/index.ts";
import type { Flow } from "../flow/flow.ts";
import { describeForm, nothingFilled } from "../forms/describe.ts";
import { formFieldsOf } from "../forms/fields-of.ts";
import { isStartedBy, type StartNode } from "../nodes/index.ts";
import { permissionName } from "../nodes/permission.ts";
import type { PersonWithRights } from "../people/person-with-rights.ts";
import type { Actor } from "./actor.ts";
import { evaluateRule } from "../run/evaluate-rule.ts";
import { offersOf } from "./offers.ts";

/** `available` wins over the permission; neither: anyone signed in. */
export function mayStart(node: StartNode, flow: string, { person, rights }: PersonWithRights): boolean {
  const { available } = node;
  if (available) return evaluateRule(node, () => available(person));
  return rights.holds(permissionName(node.permission, flow, node.name));
}

/** The start menu, in the order in which the flows were registered. */
export function startables(actor: Actor): readonly Startable[] {
  return [...actor.flows.all()].flatMap((flow) =>
    Object.values(flow.nodes)
      .filter((node) => isStartedBy(node, "person"))
      .filter((node) => mayStart(node, flow.id, actor))
      .map((node) => startable(actor, flow, node)),
  );
}

/** A start opened: its empty form with the defaults in it. */
export function startForm(actor: Actor, flowId: string, nodeName: string): StartForm {
  const flow = actor.flows.get(flowId);
  const node = actor.flows.getNode(flowId, nodeName) as StartNode;
  const form = emptyForm(actor, flow, node.form);
  const draft = actor.stores.drafts.ofStart(actor.person.id, flowId, nodeName) ?? null;
  const offers = offersOf(actor, { flow, node, form, process: null });
  return { ...startable(actor, flow, node), form, draft, offers };
}

/** The form of a start, with the defaults in it. */
export function emptyForm({ language }: Actor, flow: Flow, form: StartNode["form"]): FormDescription {
  return describeForm(flow, form, nothingFilled, language);
}

function startable({ language, stores, person }: Actor, flow: Flow, node: StartNode): Startable {
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
    drafted: stores.drafts.ofStart(person.id, flow.id, node.name)?.saved ?? null,
  };
}
