import { localize } from "../base/localize.ts";
import type { EveryLanguage, FlowRights, Right, Text } from "../contract/index.ts";
import type { Flow } from "../flow/flow.ts";
import type { FlowNode } from "../flow/node.ts";
import { isHuman, isStartedBy } from "../nodes/index.ts";
import { permissionName } from "../nodes/permission.ts";
import { managePeople } from "../people/rights.ts";
import type { ReadServices } from "./read-services.ts";

/** Everything that can be allowed and forbidden: Intray's own rights first, then flow by flow. */
export function allRights({ flows }: Pick<ReadServices, "flows">): readonly FlowRights[] {
  return [ownRights, ...[...flows.all()].map(rightsOf)];
}

/** What a flow lets only some do: see it, manage it, start it, and each of its tasks. */
function rightsOf(flow: Flow): FlowRights {
  const nodes = Object.values(flow.nodes);
  return {
    flowId: flow.id,
    title: inEveryLanguage(flow.title),
    view: flow.view,
    rights: [
      { ...plain, kind: "view", permission: `${flow.id}.view` },
      { ...plain, kind: "manage", permission: `${flow.id}.manage` },
      ...nodes.flatMap((node) => startRight(flow, node)),
      ...nodes.flatMap((node) => taskRight(flow, node)),
    ],
  };
}

function inEveryLanguage(text: Text): EveryLanguage {
  return { en: localize(text, "en"), de: localize(text, "de") };
}

const plain = { node: null, title: null, ruled: false, restricted: false };

const ownRights: FlowRights = {
  flowId: null,
  title: null,
  view: "all",
  rights: [{ ...plain, kind: "people", permission: managePeople }],
};

function startRight(flow: Flow, node: FlowNode): readonly Right[] {
  if (!isStartedBy(node, "person")) return [];
  const ruled = node.available !== null;
  const permission = ruled ? null : permissionName(node.permission, flow.id, node.name);
  return [{ ...named(node), kind: "start", permission, ruled, restricted: false }];
}

function taskRight(flow: Flow, node: FlowNode): readonly Right[] {
  if (!isHuman(node)) return [];
  const permission = permissionName(node.permission, flow.id, node.name);
  return [{ ...named(node), kind: "task", permission, ruled: false, restricted: node.restrictions.length > 0 }];
}

function named(node: FlowNode) {
  return { node: node.name, title: inEveryLanguage(node.annotation.title) };
}
