import { FlowError } from "./base/flow-error.ts";
import type { Flow } from "./flow/flow.ts";
import { fingerprintOf, storedFlowOf } from "./forms/stored-flow.ts";
import type { WritableDb } from "./storage/database.ts";
import type { Stores } from "./storage/stores.ts";

/** Whoever writes a flow opens files with it again and again, without a new version each time. */
interface RegisterOptions {
  readonly developing: boolean;
}

/**
 * Notes in the file which flows the program has. Throws `flow.changed` for one whose graph or schemas changed without a new
 * version, `flow.outdated` for one that is older than what the file has met; while developing neither. Nothing is noted then.
 */
export function registerFlows(
  db: WritableDb,
  { flowVersions }: Stores,
  flows: readonly Flow[],
  options: RegisterOptions,
) {
  const unknown = flows.flatMap((flow) => {
    const { id, version } = flow;
    const met = flowVersions.newest(id);
    const fingerprint = fingerprintOf(flow);
    const definition = JSON.stringify(storedFlowOf(flow));
    if (met !== undefined && !options.developing) requireNewer(flow, met, fingerprint);
    const isNoted = met !== undefined && (met.version > version || isSame(met, { version, fingerprint, definition }));
    return isNoted ? [] : [{ id, version, fingerprint, definition }];
  });
  if (unknown.length === 0) return;
  db.immediately(() => {
    for (const { id, version, fingerprint, definition } of unknown)
      flowVersions.save(id, version, fingerprint, definition);
  });
}

type Met = NonNullable<ReturnType<Stores["flowVersions"]["newest"]>>;

function isSame(met: Met, now: Met): boolean {
  return met.version === now.version && met.fingerprint === now.fingerprint && met.definition === now.definition;
}

function requireNewer({ id, version }: Flow, met: Met, fingerprint: string): void {
  if (met.version > version) {
    const message = `"${id}" is at version ${version} here, and the file has met version ${met.version}. Open it with a program that has that version.`;
    throw new FlowError("flow.outdated", message, { flow: id, version, met: met.version });
  }
  if (met.version === version && met.fingerprint !== fingerprint) {
    const message = `The graph or the schemas of "${id}" changed, but its version is ${version} still. Count the version up.`;
    throw new FlowError("flow.changed", message, { flow: id, version });
  }
}
