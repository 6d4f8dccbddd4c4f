import { FlowError } from "../../base/flow-error.ts";
import type { GroupDetail, GroupRow } from "../../contract/index.ts";
import { fitName } from "../../people/names.ts";
import { groupDetail, groupRows } from "../../reading/directory-lists.ts";
import type { Stores } from "../../storage/stores.ts";
import { changeMembers } from "./membership.ts";
import { Administration, groupOf, type DirectoryServices } from "./directory-services.ts";

/** Groups and who is in them, as administrators see and change them. Everything throws `permission.denied` for others. */
export class GroupsDesk {
  readonly #directory: Administration;

  constructor(services: DirectoryServices) {
    this.#directory = new Administration(services);
  }

  /** By title. */
  list(): readonly GroupRow[] {
    return groupRows(this.#directory.actor());
  }

  /** Throws `group.unknown`. */
  get(id: number): GroupDetail {
    const actor = this.#directory.actor();
    return groupDetail(actor, groupOf(actor.stores, id));
  }

  /** Throws `group.exists`, `name.unfit`. */
  create(title: string): { readonly groupId: number } {
    return this.#directory.execute("group.create", (command) => {
      const { stores } = command;
      const kept = freeTitle(stores, title);
      const name = freeGroupName(stores, kept);
      const group = stores.groups.insert(name, kept);
      command.recordDirectory({ event: "group.created", group, name, title: kept });
      return { groupId: group };
    });
  }

  /** Throws `group.unknown`, `group.exists`, `name.unfit`. */
  rename(id: number, title: string): void {
    this.#directory.execute("group.rename", (command) => {
      const { stores } = command;
      const kept = freeTitle(stores, title, groupOf(stores, id).id);
      stores.groups.rename(id, kept);
      command.recordDirectory({ event: "group.renamed", group: id, title: kept });
    });
  }

  /** Throws `group.unknown`, `person.unknown`. */
  setMembers(id: number, people: readonly number[]): void {
    this.#directory.execute("group.set-members", (command) =>
      changeMembers(command, groupOf(command.stores, id).id, people),
    );
  }

  /** Throws `group.unknown`, and `group.in-use` for one with members or permissions, unless `evenIfInUse`. */
  delete(id: number, { evenIfInUse = false }: { readonly evenIfInUse?: boolean } = {}): void {
    this.#directory.execute("group.delete", (command) => {
      const { stores } = command;
      const group = groupOf(stores, id);
      const members = stores.groups.memberships().filter((one) => one.group === id).length;
      const permissions = stores.groups.grants().filter((one) => one.group === id).length;
      if (members + permissions > 0 && !evenIfInUse) {
        const details = { group: id, members, permissions };
        throw new FlowError("group.in-use", `"${group.title}" has members or permissions.`, details);
      }
      stores.groups.delete(id);
      command.recordDirectory({ event: "group.deleted", group: id, title: group.title });
    });
  }
}

function freeTitle({ groups }: Stores, title: string, holder?: number): string {
  const kept = fitName(title);
  const wanted = kept.toLowerCase();
  const taken = groups.all().some((group) => group.id !== holder && group.title.toLowerCase() === wanted);
  if (!taken) return kept;
  throw new FlowError("group.exists", `There is a group "${kept}" already. Choose another name.`, { title: kept });
}

/** Programs know a group by a name that never changes: its first title, or that with a number. */
function freeGroupName({ groups }: Stores, title: string): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? title : `${title.slice(0, 90)} ${count}`;
    if (!groups.findByName(name)) return name;
  }
}
