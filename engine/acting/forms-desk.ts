import { requireFields } from "../artifacts/require-json.ts";
import type { FormPlace, FormValues, JsonObject } from "../contract/index.ts";
import type { Flow } from "../flow/flow.ts";
import { computeSoFar } from "../forms/computed.ts";
import type { ErasedFormFields } from "../forms/form-fields.ts";
import { isHuman, isStartedBy } from "../nodes/index.ts";
import type { Actor } from "../reading/actor.ts";
import { requireStart, visibleProcess, visibleTask } from "../reading/permit.ts";

interface Opened {
  readonly flow: Flow;
  readonly form: ErasedFormFields;
  /** What the case holds. */
  readonly current: FormValues;
}

/** What main does for forms that are being filled. */
export class FormsDesk {
  readonly #actor: () => Actor;

  constructor(actor: () => Actor) {
    this.#actor = actor;
  }

  /**
   * The computed fields of a form as it is filled now; left out are those that can't be computed yet. Nothing is kept.
   *
   * Throws `values.invalid` for what is no JSON, `task.unknown`, `flow.unknown`, `node.unknown`, `permission.denied`.
   */
  compute(place: FormPlace, typed: FormValues): FormValues {
    requireFields(typed, "values.invalid", "What was typed");
    const actor = this.#actor();
    const { flow, form, current } = "taskId" in place ? openTask(actor, place.taskId) : openStart(actor, place);
    const part = (name: "data" | "artifact" | "task"): JsonObject => ({ ...current[name], ...typed[name] });
    const values = { data: part("data"), artifact: part("artifact"), task: part("task") };
    return computeSoFar(flow, form.computed, values) as FormValues;
  }
}

function openTask(actor: Actor, id: number): Opened {
  const { stores, flows } = actor;
  const task = visibleTask(actor, id);
  const process = visibleProcess(actor, task.process);
  const record = process.artifact === null ? undefined : stores.artifacts.find(process.artifact);
  const node = flows.getNode(task.flow, task.node);
  return {
    flow: flows.get(task.flow),
    form: isHuman(node) ? node.form : {},
    current: { data: process.data, task: task.data, artifact: record?.data ?? {} },
  };
}

function openStart(actor: Actor, { flowId, node: name }: { readonly flowId: string; readonly node: string }): Opened {
  requireStart(actor, flowId, name);
  const node = actor.flows.getNode(flowId, name);
  return { flow: actor.flows.get(flowId), form: isStartedBy(node, "person") ? node.form : {}, current: {} };
}
