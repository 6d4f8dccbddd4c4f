import { nearestName } from "../base/nearest-name.ts";
import type { Flow } from "../flow/flow.ts";
import type { FlowNode } from "../flow/node.ts";
import { isHuman, isStartedBy } from "../nodes/index.ts";
import { type Finding, findingOf } from "./finding.ts";

/** Longer names can't be granted. */
const longest = 100;

/** Permissions that nobody but a superuser could ever hold, and those that look like another one. */
export function findInPermissions(flow: Flow, flows: readonly Flow[]): readonly Finding[] {
  return Object.values(flow.nodes).flatMap((node) => {
    const rule = isHuman(node) || isStartedBy(node, "person") ? node.permission : null;
    if (rule === null) return [];
    return saidOf(node, rule, flows).map((said) => findingOf(flow.id, node.name, "warning", said));
  });
}

function saidOf(
  node: FlowNode,
  rule: string | { readonly autoCreate: true },
  flows: readonly Flow[],
): readonly (readonly [string, string])[] {
  if (isStartedBy(node, "person") && node.available !== null)
    return [["Its permission is never asked: available() decides who may start.", "Keep one of the two."]];
  if (typeof rule !== "string") return [];
  const name = JSON.stringify(rule);
  if (rule.trim() !== rule || rule.length === 0 || rule.length > longest)
    return [
      [
        `Nobody can be given the permission ${name}.`,
        `Name it in 1 to ${longest} characters, without spaces around it.`,
      ],
    ];
  if (isHuman(node) && node.permissionObject !== null && rule.endsWith(".manage"))
    return [
      [`${name} can't be given for one object, which it asks for.`, "Ask for another permission, or for no object."],
    ];
  const owner = flows.find(({ id }) => rule.startsWith(`${id}.`));
  if (!owner) return [];
  const created = permissionsOf(owner);
  if (created.includes(rule)) return [];
  const nearest = nearestName(rule, created);
  const suggestion =
    nearest === null ? `Use one of ${created.join(", ")}, or a name of its own.` : `Did you mean "${nearest}"?`;
  return [[`${name} looks like a permission of the flow "${owner.id}", which has no such permission.`, suggestion]];
}

/** What a flow asks for by its own name: view, manage, and one for each node. */
function permissionsOf({ id, nodes }: Flow): readonly string[] {
  return ["view", "manage", ...Object.keys(nodes)].map((right) => `${id}.${right}`);
}
