import type { FieldChange, SnapshotComparison, PointInTime } from "../contract/index.ts";
import type { ProcessRecord } from "../base/records.ts";
import type { JsonObject } from "../contract/index.ts";
import { describedFields } from "../forms/fields-of.ts";
import type { ObjectSchema } from "../forms/json-schema.ts";
import { changesBetween } from "../history/changes.ts";
import type { Rebuilt } from "../history/rebuild.ts";
import type { ProcessHistory } from "../history/process-history.ts";
import { decidedAfter, positionOf, taskSnapshot } from "./process-snapshot.ts";
import { knownSchemas } from "./known-schemas.ts";
import type { ReadServices } from "./read-services.ts";

/** As many tasks as one looks at. */
const maxTasks = 200;

/** What was different at two moments of a process, field by field. */
export function compareSnapshots(
  reader: ReadServices,
  process: ProcessRecord,
  history: ProcessHistory,
  { from, to }: { readonly from: PointInTime; readonly to: PointInTime },
): SnapshotComparison {
  const moments = [from, to].map((until) => {
    const position = positionOf(history, until);
    return { position, at: history.entries[position - 1]?.at ?? null };
  });
  const [first = { position: 0, at: null }, second = first] = moments;
  const [before, after] = [history.stateAfter(first.position), history.stateAfter(second.position)];
  const known = knownSchemas(reader, process);
  const decided = ({ position }: { readonly position: number }, { data }: Rebuilt) =>
    decidedAfter(reader, process, history, { position, data });
  const words = (schema: ObjectSchema | undefined, then: JsonObject, now: JsonObject) => {
    const fields = schema && describedFields(schema, reader.language);
    return changesBetween(then, now).map(({ name, before, after }): FieldChange => {
      const { title = name, widget = null } = fields?.get(name) ?? {};
      return { name, title, widget, before, after };
    });
  };
  const recordIn = ({ artifacts }: Rebuilt) =>
    process.artifact === null ? {} : (artifacts.get(process.artifact) ?? {});
  return {
    from: first,
    to: second,
    status: before.status === after.status ? null : { before: before.status, after: after.status },
    data: words(known.data, decided(first, before), decided(second, after)),
    artifact: words(known.artifact?.schema, recordIn(before), recordIn(after)),
    tasks: differingTasks(reader, history, before, after),
  };
}

function differingTasks(
  reader: ReadServices,
  history: ProcessHistory,
  before: Rebuilt,
  after: Rebuilt,
): SnapshotComparison["tasks"] {
  const ids = [...new Set([...before.tasks.keys(), ...after.tasks.keys()])].filter((id) => {
    const [then, now] = [before.tasks.get(id), after.tasks.get(id)];
    return then?.status !== now?.status || then?.owner !== now?.owner;
  });
  const told = ({ tasks }: Rebuilt, id: number) => {
    const task = tasks.get(id);
    return task ? taskSnapshot(reader, history, id, task.status, task.owner) : null;
  };
  return ids.slice(-maxTasks).map((id) => {
    const [then, now] = [told(before, id), told(after, id)];
    const state = (task: typeof then) => task && { status: task.status, owner: task.owner };
    return { id, title: (now ?? then)?.title ?? "", before: state(then), after: state(now) };
  });
}
