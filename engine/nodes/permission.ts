/** Who may do a node: a permission by name, or one made for it and called `<flow>.<node>`. */
export type PermissionRule = string | { readonly autoCreate: true };

/** The name of the permission that `rule` asks for; null when anyone signed in may. */
export function permissionName(rule: PermissionRule | null, flow: string, node: string): string | null {
  if (rule === null || typeof rule === "string") return rule;
  return `${flow}.${node}`;
}
