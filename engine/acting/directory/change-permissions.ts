import { FlowError } from "../../base/flow-error.ts";
import type { PermissionChange } from "../../contract/index.ts";
import type { DirectoryStep } from "../../history/audit-step.ts";
import { withRights } from "../../people/person-with-rights.ts";
import { refuseForObject } from "../../people/refuse-for-object.ts";
import type { Actor } from "../../reading/actor.ts";
import { allRights } from "../../reading/flow-rights.ts";
import type { Command } from "../../run/command.ts";
import { groupOf, personOf } from "./directory-services.ts";

/** What `changePermissions` makes of an audit entry. */
export const permissionCommand = "permission.change";

/** Those changes that make a difference; of several for one permission the last counts. Throws `group.unknown`. */
export function netChanges(command: Command, changes: readonly PermissionChange[]): readonly PermissionChange[] {
  for (const { groupId } of changes) groupOf(command.stores, groupId);
  const held = heldGrants(command);
  const last = new Map(changes.map((change) => [key({ ...change, group: change.groupId }), change]));
  return [...last].filter(([grant, { granted }]) => held.has(grant) !== granted).map(([, change]) => change);
}

/**
 * Makes every change, or none. Throws `group.unknown`, `permission.unknown` for granting what no flow asks for, and
 * `values.invalid` for managing one object.
 */
export function changePermissions(command: Command, actor: Actor, changes: readonly PermissionChange[]): void {
  const { groups } = command.stores;
  const known = new Set(allRights(actor).flatMap(({ rights }) => rights.map(({ permission }) => permission)));
  for (const { groupId: group, permission, object, granted } of netChanges(command, changes)) {
    if (granted) {
      refuseForObject(permission, object);
      if (!known.has(permission)) {
        throw new FlowError("permission.unknown", `No flow asks for "${permission}".`, { permission });
      }
      groups.insertGrant(group, permission, object);
    } else {
      groups.deleteGrant(group, permission, object);
    }
    command.recordDirectory({ event: eventOf(granted), group, permission, object });
  }
}

/** Whether the actor, who administers, would no longer do so as things stand within the command. */
export function losesAdministration(command: Command, { person, rights }: Actor): boolean {
  const { stores } = command;
  return rights.mayManagePeople && !withRights(stores, personOf(stores, person.id)).rights.mayManagePeople;
}

/** Throws `password.required`. */
export function refuseToLoseAdministration(command: Command, actor: Actor): void {
  if (!losesAdministration(command, actor)) return;
  throw new FlowError("password.required", "You would no longer administer. Confirm this with your password.");
}

/** The changes that undo what an entry tells; null when something has changed since. */
export function inverseChanges(command: Command, steps: readonly DirectoryStep[]): readonly PermissionChange[] | null {
  const held = heldGrants(command);
  const changes: PermissionChange[] = [];
  for (const { event, group, permission, object = null } of steps) {
    if (group === undefined || permission === undefined) return null;
    const granted = event === eventOf(true);
    if (!command.stores.groups.find(group) || held.has(key({ group, permission, object })) !== granted) return null;
    changes.push({ groupId: group, permission, object, granted: !granted });
  }
  return changes;
}

function eventOf(granted: boolean): DirectoryStep["event"] {
  return granted ? "permission.granted" : "permission.revoked";
}

function heldGrants({ stores }: Command): Set<string> {
  return new Set(stores.groups.grants().map(key));
}

function key(grant: { readonly group: number; readonly permission: string; readonly object: string | null }): string {
  return JSON.stringify([grant.group, grant.permission, grant.object]);
}
