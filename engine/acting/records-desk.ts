import type { Page, RecordDetail, RecordQuery, RecordRow, RecordType } from "../contract/index.ts";
import { listRecords, recordDetail, recordTypes } from "../reading/records.ts";
import type { Actor } from "./permit.ts";

/** Business records, as far as the person may view the flows that work with them. */
export class RecordsDesk {
  readonly #actor: () => Actor;

  constructor(actor: () => Actor) {
    this.#actor = actor;
  }

  types(): readonly RecordType[] {
    const { reader, rights } = this.#actor();
    return recordTypes(reader, rights);
  }

  /** A page of records of one type, the newest first; none of a type that the person may not see. */
  list(type: string, query: RecordQuery = {}): Page<RecordRow> {
    const { reader, rights } = this.#actor();
    return listRecords(reader, rights, type, query);
  }

  /** Throws `artifact.unknown` also for one that the person may not see. */
  get(type: string, id: number): RecordDetail {
    const { reader, rights } = this.#actor();
    return recordDetail(reader, rights, type, id);
  }
}
