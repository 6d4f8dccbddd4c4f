import type { Page, RecordDetail, RecordQuery, RecordRow, RecordType } from "../contract/index.ts";
import { listRecords, recordDetail, recordTypes } from "../reading/records.ts";
import type { Actor } from "../reading/actor.ts";

/** Business records, as far as the person sees processes that work with them. */
export class RecordsDesk {
  readonly #actor: () => Actor;

  constructor(actor: () => Actor) {
    this.#actor = actor;
  }

  types(): readonly RecordType[] {
    return recordTypes(this.#actor());
  }

  /** A page of records of one type, the newest first; none of a type that the person may not see. */
  list(type: string, query: RecordQuery = {}): Page<RecordRow> {
    return listRecords(this.#actor(), type, query);
  }

  /** Throws `artifact.unknown` also for one that the person may not see. */
  get(type: string, id: number): RecordDetail {
    return recordDetail(this.#actor(), type, id);
  }
}
