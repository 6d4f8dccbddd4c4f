import type { PermissionMatrix, RuledStart } from "../contract/index.ts";
import type { PersonRecord } from "../base/records.ts";
import { asPerson } from "../people/as-person.ts";
import { withRights } from "../people/person-with-rights.ts";
import { allRights } from "./flow-rights.ts";
import type { ReadServices } from "./read-services.ts";
import { flowOf, holdsWhole } from "./right-holders.ts";

/** Everything that can be allowed, and to whom it is. */
export function permissionMatrix(reader: ReadServices): PermissionMatrix {
  const { people, groups } = reader.stores;
  const active = people.active();
  const isActive = new Set(active.map(({ id }) => id));
  const members = Map.groupBy(
    groups.memberships().filter(({ person }) => isActive.has(person)),
    ({ group }) => group,
  );
  return {
    flows: allRights(reader),
    groups: groups.all().map(({ id, title }) => ({
      id,
      title,
      memberIds: (members.get(id) ?? []).map(({ person }) => person),
    })),
    people: active.map((person) => ({ ...asPerson(person), superuser: person.superuser })),
    grants: groups.grants().map(({ group, permission, object }) => ({ groupId: group, permission, object })),
    ruled: ruledStarts(reader, active),
  };
}

function ruledStarts(reader: ReadServices, people: readonly PersonRecord[]): readonly RuledStart[] {
  return allRights(reader).flatMap(({ flowId, rights }) =>
    rights.flatMap((right) => {
      const { ruled, node } = right;
      if (!ruled || flowId === null || node === null) return [];
      const flow = flowOf(reader, flowId);
      const allowed = people.filter((one) => holdsWhole(flow, right, withRights(reader.stores, one)));
      return [{ flowId, node, personIds: allowed.map(({ id }) => id) }];
    }),
  );
}
