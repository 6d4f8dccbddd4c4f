/** The token of everything that no split has touched. */
export const rootToken = "start";

/** The token of the branch with number `index`, counted from 1, that a split task opens on its own token. */
export function branchToken(token: string, split: number, index: number): string {
  return `${token}/${split}_${index}`;
}

/** The token on which a join goes on: the arriving one without its last segment; the root stays itself. */
export function joinedToken(token: string): string {
  const last = token.lastIndexOf("/");
  return last === -1 ? token : token.slice(0, last);
}

/**
 * What all branches of one split begin with, as seen by a join that goes on with `joined`: the arriving token up to and
 * including its last `_`. A task that arrives on the join's own token came straight from a split: it is that split.
 */
export function branchPrefix(arriving: { readonly id: number; readonly token: string }, joined: string): string {
  if (arriving.token === joined) return `${joined}/${arriving.id}_`;
  return arriving.token.slice(0, arriving.token.lastIndexOf("_") + 1);
}

/** The split that opened the branches of a prefix: 0 when it names none. */
export function splitOf(prefix: string): number {
  return Number(/\/(?<split>\d+)_$/u.exec(prefix)?.groups?.["split"] ?? 0);
}

/** The tokens that a branch lies on, from the inside to the root: of the joins and races that may wait for it. */
export function tokensAbove(token: string): readonly string[] {
  const above: string[] = [];
  for (let inner = token; inner !== joinedToken(inner); inner = joinedToken(inner)) above.push(joinedToken(inner));
  return above;
}
