import { createHash } from "node:crypto";
import type { CommandRunner } from "./command-runner.ts";
import { Portion } from "./portion.ts";

/** Counts up when processes are found by other words than before. */
const format = 1;

/** So few processes are written at once, as the file is opened. */
const atOpening = 100;
/** So many processes are written in one transaction: a few milliseconds' work where others wait for their turn. */
const atOnce = { inPortions: 20, otherwise: 1_000 } as const;

/**
 * Fills the search index with processes that are not in it, the newest first: those of a file that an older program wrote,
 * and all of them once a flow's new version may say something else of them.
 */
export class FillSearch {
  readonly #runner: CommandRunner;

  constructor(runner: CommandRunner) {
    this.#runner = runner;
  }

  /** To be called as the file is opened. */
  begin(timeZone: string): void {
    const { db, stores, flows } = this.#runner.services;
    const versions = [...flows.all()].map(({ id, version }) => `${id} ${version}`);
    const of = createHash("sha256")
      .update(JSON.stringify([format, timeZone, versions]))
      .digest("hex");
    const progress = stores.search.progress();
    if (progress?.of === of) return;
    db.immediately(() => stores.search.setProgress({ of, below: stores.processes.lastId() + 1 }));
    if (this.#below() <= atOpening) this.#writeSome(atOpening, new Portion(undefined));
  }

  /** Now, while there is something to do; null otherwise. */
  nextAt(): number | null {
    return this.#below() > 1 ? this.#runner.now() : null;
  }

  /** Goes on where it was left. */
  goOn(portion: Portion): void {
    for (let count = 0; this.#below() > 1 && portion.mayDo(count); count += 1) {
      this.#writeSome(portion.isCut ? atOnce.inPortions : atOnce.otherwise, portion);
    }
  }

  #below(): number {
    return this.#runner.services.stores.search.progress()?.below ?? 0;
  }

  #writeSome(most: number, portion: Portion): void {
    const { db, stores, searchTermsOf } = this.#runner.services;
    db.immediately(() => {
      const progress = stores.search.progress();
      if (progress === undefined) return;
      const processes = stores.processes.before(progress.below, most);
      for (const process of processes) {
        // one that an author's code fails for keeps no other out of the index
        portion.take(() => stores.search.save(process.id, searchTermsOf(stores, process, this.#runner.now())));
      }
      stores.search.setProgress({ ...progress, below: processes.at(-1)?.id ?? 0 });
    });
  }
}
