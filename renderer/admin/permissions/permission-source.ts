import type { FlowRights, PermissionGroup, PermissionPerson, Right } from "../../../engine/contract/index.ts";
import type { Localization } from "../../text/text-context.tsx";
import { nameList } from "./effect-text.ts";
import { grouped } from "./grouped.ts";
import type { PermissionState } from "./permission-state.ts";

/** One right as a group has it or not. */
export interface SinglePermission {
  readonly checked: boolean;
  /** Nothing that can be granted to the group or taken from it. */
  readonly fixed: boolean;
  /** Where it comes from, and what else is to be said. */
  readonly notes: readonly string[];
}

interface Asked {
  readonly state: PermissionState;
  readonly flow: FlowRights;
  readonly group: PermissionGroup;
  /** Those of the group. */
  readonly members: readonly PermissionPerson[];
}

/** Whether the group has a right, by which way, and who of its members has it by another. */
export function singlePermission(right: Right, asked: Asked, localization: Localization): SinglePermission {
  const { t } = localization;
  const { state, flow, group } = asked;
  const { permission, kind } = right;
  const hints = [
    ...(kind === "manage" ? [t("permissions.manage-hint")] : []),
    ...(right.restricted ? [t("permissions.restricted")] : []),
  ];
  if (permission === null) {
    const notes = right.ruled ? ruledNote(right, asked, localization) : t("permissions.open");
    return { checked: !right.ruled, fixed: true, notes: [notes, ...hints] };
  }
  if (state.holds(group.id, permission)) return { checked: true, fixed: false, notes: hints };
  const from = state.inheritedFrom(group.id, permission);
  if (from) return { checked: true, fixed: true, notes: [t("permissions.inherited", { group: from.title }), ...hints] };
  if (kind === "view" && state.holds(group.id, `${flow.flowId}.manage`)) {
    return { checked: true, fixed: true, notes: [t("permissions.implied"), ...hints] };
  }
  return { checked: false, fixed: false, notes: [...hints, ...otherwise(permission, asked, localization)] };
}

function ruledNote({ node }: Right, { state, flow }: Asked, localization: Localization): string {
  const { t } = localization;
  const rule = state.matrix.ruled.find((one) => one.flowId === flow.flowId && one.node === node);
  const allowed = state.matrix.people.filter(({ id, superuser }) => !superuser && rule?.personIds.includes(id));
  if (allowed.length === 0) return t("permissions.ruled-nobody");
  return t("permissions.ruled", { names: nameList(allowed, localization) });
}

/** Members who have it through other groups, by the groups. */
function otherwise(
  permission: string,
  { state, group, members }: Asked,
  localization: Localization,
): readonly string[] {
  const { t, formats } = localization;
  const holding = state.groups.filter(({ id }) => id !== group.id && state.holds(id, permission));
  const ways = members.map((person) => ({
    person,
    through: holding.filter((one) => one.memberIds.includes(person.id)),
  }));
  const held = ways.filter(({ through }) => through.length > 0);
  const together = grouped(held, ({ through }) =>
    new Intl.ListFormat(formats.locale).format(through.map(({ title }) => title)),
  );
  return [...together].map(([groups, some]) => {
    const people = some.map(({ person }) => person);
    return t("permissions.otherwise", { names: nameList(people, localization), count: people.length, groups });
  });
}
