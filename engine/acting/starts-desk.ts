import type { Receipt, FormValues, StartForm, Startable } from "../contract/index.ts";
import { parseSubmitted } from "../forms/submitted.ts";
import { isStartedBy } from "../nodes/index.ts";
import { requireStart } from "../reading/permit.ts";
import { emptyForm, startForm, startables } from "../reading/startables.ts";
import { startByPerson } from "../run/start-process.ts";
import { acceptForm } from "./accept-form.ts";
import type { DeskServices } from "./desk-services.ts";
import { saveForm } from "./save-form.ts";

/** The ways to start a process that are open to the person. */
export class StartsDesk {
  readonly #services: DeskServices;

  constructor(services: DeskServices) {
    this.#services = services;
  }

  /** In the order in which the flows were registered. */
  list(): readonly Startable[] {
    return startables(this.#services.actor());
  }

  /** Throws `flow.unknown`, `node.unknown`, `permission.denied`. */
  form(flow: string, node: string): StartForm {
    const actor = this.#services.actor();
    requireStart(actor, flow, node);
    return startForm(actor, flow, node);
  }

  /**
   * Starts a process with what the person typed. Throws `flow.unknown`, `node.unknown`, `permission.denied`,
   * `values.invalid`, and `node.failed` when a node on the way fails; there is no process then.
   */
  start(flowId: string, nodeName: string, values: FormValues): { readonly processId: number } & Receipt {
    const { value, receipt } = this.#services.execute("process.start", (command, actor) => {
      requireStart(actor, flowId, nodeName);
      const flow = actor.flows.get(flowId);
      const node = actor.flows.getNode(flowId, nodeName);
      const form = isStartedBy(node, "person") ? node.form : {};
      const parsed = parseSubmitted(flow, form, values, actor.language);
      const accepted = acceptForm(actor, emptyForm(actor, flow, form), parsed);
      command.stores.drafts.deleteOfStart(actor.person.id, flowId, nodeName);
      return startByPerson(command, flow, node, (first) => saveForm(first, form, accepted, actor.language));
    });
    return { processId: value, ...receipt };
  }
}
