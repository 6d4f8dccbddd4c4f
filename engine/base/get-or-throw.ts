import { FlowError } from "./flow-error.ts";
import { isId } from "./is-id.ts";

const names = {
  task: "task",
  process: "process",
  person: "active person",
  comment: "comment",
  attachment: "attachment",
} as const;

/** The row that `find` finds. Throws `task.unknown` and so on; what is no id belongs to no row. */
export function getOrThrow<Row>(kind: keyof typeof names, id: number, find: () => Row | undefined): Row {
  const row = isId(id) ? find() : undefined;
  if (row !== undefined) return row;
  throw unknownRow(kind, id);
}

/** What is answered about a row that doesn't exist, and about one that exists but not for whoever asks. */
export function unknownRow(kind: keyof typeof names, id: number): FlowError {
  const which = isId(id) ? `${names[kind]} ${id}` : `${names[kind]} whose id is no whole number`;
  return new FlowError(`${kind}.unknown`, `There is no ${which}.`, { [kind]: id });
}
