import { type ModelTask, outside, scopeOf, type Situation } from "./situation.ts";

/**
 * The same for situations that differ only in how tasks, splits and branches are numbered, so that a loop comes back to
 * where it was. The order of what a command still does counts, and that of joins of one split.
 */
export function keyOf(situation: Situation): string {
  const tree = new Tree();
  for (const task of situation.tasks) {
    const text = textOf(task, situation);
    if (task.scope !== null) tree.scope(task.scope).joins.push(text);
    else if (task.phase === "racing" || task.decided > 0) tree.scope(scopeOf(task)).owner.push(text);
    else tree.branch(task.token).push(text);
  }
  for (const { node, scope } of situation.gone) tree.scope(scope).gone.push(node);
  return tree.keyOfBranch("start");
}

function textOf(task: ModelTask, { queue, asked }: Situation): string {
  const { id, node, phase, mixed, stale, runner, taken, decided, opened } = task;
  const flags = `${mixed ? "m" : ""}${stale ? "s" : ""}${runner ? "r" : ""}`;
  const turn = phase === "ready" ? `#${queue.indexOf(id)}` : phase === "joins" ? `?${asked.indexOf(id)}` : "";
  const progress = decided === 0 ? "" : `${decided}${opened.length === 0 ? "" : "+"}`;
  return `${node}${turn}!${flags}${taken.join("&")}${progress}`;
}

interface Scope {
  /** The race that is on, or the split that is opening its branches. */
  readonly owner: string[];
  readonly joins: string[];
  readonly gone: string[];
  readonly branches: Set<string>;
}

/** Branches and scopes as they lie in each other. */
class Tree {
  readonly #branches = new Map<string, { readonly texts: string[]; readonly scopes: Set<string> }>();
  readonly #scopes = new Map<string, Scope>();

  branch(token: string): string[] {
    let branch = this.#branches.get(token);
    if (!branch) {
      branch = { texts: [], scopes: new Set() };
      this.#branches.set(token, branch);
      if (token.includes("/")) this.scope(token.slice(0, token.lastIndexOf("_") + 1)).branches.add(token);
    }
    return branch.texts;
  }

  scope(prefix: string): Scope {
    let scope = this.#scopes.get(prefix);
    if (!scope) {
      scope = { owner: [], joins: [], gone: [], branches: new Set() };
      this.#scopes.set(prefix, scope);
      const around = outside(prefix);
      this.branch(around);
      this.#branches.get(around)?.scopes.add(prefix);
    }
    return scope;
  }

  keyOfBranch(token: string): string {
    const branch = this.#branches.get(token);
    if (!branch) return "";
    const scopes = [...branch.scopes].map((scope) => this.#keyOfScope(scope));
    return [...branch.texts, ...scopes].toSorted().join(" ");
  }

  #keyOfScope(prefix: string): string {
    const { owner, joins, gone, branches } = this.scope(prefix);
    const keys = [...branches].map((token) => `[${this.keyOfBranch(token)}]`).toSorted();
    return `(${owner.join("")}:${joins.join(",")}|${gone.toSorted().join(",")}|${keys.join("")})`;
  }
}
