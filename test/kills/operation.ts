/** What somebody does, or Intray itself. A mark is never used twice. */
export type Operation =
  | { readonly kind: "process.start"; readonly mark: string }
  | { readonly kind: "task.assign" | "task.unassign"; readonly task: number }
  | { readonly kind: "task.complete"; readonly task: number; readonly parcel: string; readonly mark: string }
  | { readonly kind: "draft.save"; readonly task: number; readonly mark: string }
  | { readonly kind: "draft.discard"; readonly task: number }
  | { readonly kind: "job.finish"; readonly parcel: string; readonly mark: string }
  | { readonly kind: "file.finish"; readonly hash: string; readonly bytes: number }
  | { readonly kind: "person.create"; readonly mark: string }
  | { readonly kind: "person.rename"; readonly name: string; readonly mark: string }
  | { readonly kind: "person.set-groups"; readonly name: string; readonly groups: readonly string[] }
  | { readonly kind: "person.deactivate" | "person.reactivate"; readonly name: string }
  | { readonly kind: "group.create"; readonly mark: string }
  | { readonly kind: "group.grant" | "group.revoke"; readonly group: string; readonly permission: string }
  | { readonly kind: "settings.set"; readonly minutes: number };

/** What holds, by what it is about: the whole of what operations can change. */
export type Facts = ReadonlyMap<string, string>;

/** What holds afterwards; null: no longer. */
export type Changes = Readonly<Record<string, string | null>>;

/** What an operation changes of what it is about. How often each kind was done is counted apart. */
export function changesBy(operation: Operation, facts: Facts): Changes {
  switch (operation.kind) {
    case "process.start":
      return {
        [`parcels ${operation.mark}`]: "1",
        [`notes ${operation.mark}`]: "[]",
        [`results ${operation.mark}`]: "[]",
      };
    case "task.assign":
      return { [`owned ${operation.task}`]: "1" };
    case "task.unassign":
      return { [`owned ${operation.task}`]: null };
    case "task.complete":
      return {
        [`notes ${operation.parcel}`]: JSON.stringify([operation.mark]),
        [`owned ${operation.task}`]: null,
        [`draft ${operation.task}`]: null,
      };
    case "draft.save":
      return { [`draft ${operation.task}`]: operation.mark };
    case "draft.discard":
      return { [`draft ${operation.task}`]: null };
    case "job.finish":
      return { [`results ${operation.parcel}`]: JSON.stringify([operation.mark]) };
    case "file.finish":
      return { [`file ${operation.hash}`]: String(operation.bytes) };
    case "person.create":
      return { [`person ${operation.mark}`]: operation.mark, [`active ${operation.mark}`]: "1" };
    case "person.rename":
      return { [`person ${operation.name}`]: operation.mark };
    case "person.set-groups":
      return { [`groups of ${operation.name}`]: operation.groups.toSorted().join(" ") || null };
    case "person.deactivate":
      return { [`active ${operation.name}`]: "0" };
    case "person.reactivate":
      return { [`active ${operation.name}`]: "1" };
    case "group.create":
      return { [`groups ${operation.mark}`]: "1" };
    case "group.grant":
    case "group.revoke":
      return grantChanges(operation, facts);
    case "settings.set":
      return { settings: `${operation.minutes} minutes` };
  }
}

function grantChanges(
  { kind, group, permission }: Extract<Operation, { readonly kind: "group.grant" | "group.revoke" }>,
  facts: Facts,
): Changes {
  const name = `grants of ${group}`;
  const others = (facts.get(name) ?? "").split(" ").filter((one) => one !== "" && one !== permission);
  const after = kind === "group.grant" ? [...others, permission] : others;
  return { [name]: after.toSorted().join(" ") || null };
}
