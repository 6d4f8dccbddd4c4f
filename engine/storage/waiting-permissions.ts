import type { Query, ReadableDb } from "./database.ts";
import type { HeldPermissions } from "./people-store.ts";
import type { Waiting } from "./task-scans.ts";

const waiting = "status = 'NEW' AND kind = 'HUMAN'";

/** For which permissions tasks wait, and of which flows: scans from one to the next, however many tasks each has. */
export class WaitingPermissions {
  readonly #next: Query<[string], { permission: string | null }>;
  readonly #flows: Query<[string, string], { flow: string | null }>;
  readonly #openFlows: Query<[string], { flow: string | null }>;

  constructor(db: ReadableDb) {
    this.#next = db.query(
      `SELECT min(permission) AS permission FROM task INDEXED BY task_queue WHERE ${waiting} AND permission > ?`,
    );
    const flows = `SELECT min(flow) AS flow FROM task INDEXED BY task_queue_flow WHERE ${waiting} AND permission`;
    this.#flows = db.query(`${flows} = ? AND flow > ?`);
    this.#openFlows = db.query(`${flows} IS NULL AND flow > ?`);
  }

  /** Of what somebody holds; what needs no permission is for everybody. */
  of(held: "all" | HeldPermissions): readonly Waiting[] {
    const [whole, inPart] = held === "all" ? [this.#all(), []] : [held.whole, held.inPart];
    return [
      { permission: null, inPart: false, flows: values((flow) => this.#openFlows.get(flow)?.flow) },
      ...whole.map((permission) => this.#waiting(permission, false)),
      ...inPart.map((permission) => this.#waiting(permission, true)),
    ].filter(({ flows }) => flows.length > 0);
  }

  #all(): readonly string[] {
    return values((permission) => this.#next.get(permission)?.permission);
  }

  #waiting(permission: string, inPart: boolean): Waiting {
    return { permission, inPart, flows: values((flow) => this.#flows.get(permission, flow)?.flow) };
  }
}

/** All values, each found by the one before. */
function values(next: (last: string) => string | null | undefined): readonly string[] {
  const found: string[] = [];
  for (let last = next(""); last !== null && last !== undefined; last = next(last)) found.push(last);
  return found;
}
