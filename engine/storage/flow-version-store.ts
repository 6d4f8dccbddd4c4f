import type { JsonObject } from "../contract/index.ts";
import type { WritableDb } from "./database.ts";

interface FlowVersionRow {
  readonly version: number;
  readonly fingerprint: string;
  /** JSON of what is kept of the flow. */
  readonly definition: string;
}

/** The versions of flows that a file has met. */
export class FlowVersionStore {
  readonly #ofFlow;
  readonly #save;
  /** What is kept of each flow, parsed, the newest version first. */
  readonly #versions = new Map<string, readonly FlowVersion[]>();

  constructor(db: WritableDb) {
    this.#ofFlow = db.query<[string], FlowVersionRow>(
      "SELECT version, fingerprint, definition FROM flow_version WHERE flow = ? ORDER BY version DESC",
    );
    this.#save = db.statement<[string, number, string, string]>(
      "INSERT OR REPLACE INTO flow_version (flow, version, fingerprint, definition) VALUES (?, ?, ?, ?)",
    );
  }

  newest(flow: string): FlowVersionRow | undefined {
    return this.#ofFlow.get(flow);
  }

  /** All that is kept of a flow, the newest version first. */
  versionsOf(flow: string): readonly FlowVersion[] {
    const known = this.#versions.get(flow);
    if (known !== undefined) return known;
    const read = this.#ofFlow
      .all(flow)
      .map(({ version, definition }) => ({ version, definition: JSON.parse(definition) as JsonObject }));
    this.#versions.set(flow, read);
    return read;
  }

  save(flow: string, version: number, fingerprint: string, definition: string): void {
    this.#versions.delete(flow);
    this.#save(flow, version, fingerprint, definition);
  }
}

interface FlowVersion {
  readonly version: number;
  readonly definition: JsonObject;
}
