import { FlowError } from "./flow-error.ts";

/** Bytes. */
interface Room {
  readonly person: number;
  readonly office: number;
}

/** Throws `quota.exceeded`, and says whose, when more is used than there is room for. */
export function requireRoom(kind: "files" | "drafts", used: Room, room: Room): void {
  for (const of of ["person", "office"] as const) {
    if (used[of] <= room[of]) continue;
    const details = { kind, of, used: used[of], largest: room[of] };
    throw new FlowError("quota.exceeded", `The ${kind} of one ${of} have ${room[of]} bytes at most.`, details);
  }
}
