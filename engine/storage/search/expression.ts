/**
 * What is asked of the index: an expression of FTS5. Beside words, a process is found by terms that nobody can type: they
 * begin with `§`.
 */
export type Expression = string;

/** Nothing has it. */
const never: Expression = '"§"';

export function word(text: string): Expression {
  return `"${text}"`;
}

export function beginsWith(text: string): Expression {
  return `"${text}"*`;
}

export function anyOf(expressions: readonly Expression[]): Expression {
  if (expressions.length === 0) return never;
  return expressions.length === 1 ? (expressions[0] ?? never) : `(${expressions.join(" OR ")})`;
}

export function allOf(expressions: readonly Expression[]): Expression {
  return expressions.length === 1 ? (expressions[0] ?? never) : `(${expressions.join(" AND ")})`;
}

/** The terms of a process; constant, but for its status and who takes part. */
export const terms = {
  flow: (id: string) => `§f${encoded(id)}`,
  status: (status: string) => `§s${status}`,
  startedBy: (person: number) => `§b${person}`,
  participant: (person: number) => `§p${person}`,
} as const;

/** The index knows small letters and digits. */
function encoded(id: string): string {
  return id.replaceAll(/[^a-z0-9]/gu, (letter) => `§${letter.codePointAt(0) ?? 0}§`);
}
