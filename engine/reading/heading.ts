import { localize } from "../base/localize.ts";
import type { ProcessRecord, StoredHeading, StoredKeyFigure } from "../base/records.ts";
import type { KeyFigure, Language } from "../contract/index.ts";
import { headingOf } from "../run/heading.ts";
import type { ReadServices } from "./read-services.ts";
import { flowTitle } from "./subject.ts";

/** What a process is called, and the value it is compared by, in the language of who reads. */
export function processHeading(
  reader: ReadServices,
  process: ProcessRecord,
): { readonly title: string; readonly keyFigure: KeyFigure | null } {
  const { title, keyFigure } = process.heading ?? worked(reader, process);
  return {
    title: title === null ? flowTitle(reader, process.flow) : localize(title, reader.language),
    keyFigure: keyFigure && shown(keyFigure, reader.language),
  };
}

/** Nothing of it is stored for a process that hasn't changed since titles are. */
function worked({ stores, flows, now }: ReadServices, process: ProcessRecord): StoredHeading {
  const flow = flows.find(process.flow);
  return flow ? headingOf(stores, flow, process, now) : { title: null, keyFigure: null };
}

function shown({ title, value, currency, unit }: StoredKeyFigure, language: Language): KeyFigure {
  const counted = {
    ...(currency !== undefined && { currency }),
    ...(unit !== undefined && { unit: localize(unit, language) }),
  };
  return {
    title: localize(title, language),
    value,
    widget:
      typeof value === "string" ? { type: "date" } : { type: "number", integer: Number.isInteger(value), ...counted },
  };
}
