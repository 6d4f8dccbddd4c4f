import type { FlowMap, FlowSummary } from "../contract/index.ts";
import type { Actor } from "../reading/actor.ts";
import { flowMap } from "../reading/flow-map.ts";
import { flowSummaries } from "../reading/flow-summaries.ts";
import { requireFlow } from "../reading/permit.ts";
import { startables } from "../reading/startables.ts";

/** Flows, as far as the person may see them. */
export class FlowsDesk {
  readonly #actor: () => Actor;

  constructor(actor: () => Actor) {
    this.#actor = actor;
  }

  /** The flows of which the person sees something, with what lists filter by. */
  list(): readonly FlowSummary[] {
    return flowSummaries(this.#actor());
  }

  /** A flow as it can be drawn, for who sees something of it or may start it. Throws `flow.unknown`. */
  map(id: string): FlowMap {
    const actor = this.#actor();
    if (!startables(actor).some(({ flowId }) => flowId === id)) requireFlow(actor, id);
    return flowMap(actor.flows.get(id), actor.language);
  }
}
