import { FlowError } from "./flow-error.ts";

/** Bytes. */
interface Room {
  readonly person: number;
  readonly office: number;
}

/** Throws `quota.exceeded`, and says whose, when more is used than there is room for. */
export function requireRoom(kind: "files" | "drafts", used: Room, room: Room): void {
  for (const owner of ["person", "office"] as const) {
    if (used[owner] <= room[owner]) continue;
    const details = { kind, of: owner, used: used[owner], max: room[owner] };
    throw new FlowError("quota.exceeded", `The ${kind} of one ${owner} have ${room[owner]} bytes at most.`, details);
  }
}
