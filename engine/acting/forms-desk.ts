import { requireFields } from "../artifacts/require-json.ts";
import { FlowError } from "../base/flow-error.ts";
import { found } from "../base/found.ts";
import type { FormPlace, FormValues, JsonObject } from "../contract/index.ts";
import type { Flow } from "../flow/flow.ts";
import { computeSoFar } from "../forms/computed.ts";
import type { ErasedFormFields } from "../forms/form-fields.ts";
import { isHuman, isKind } from "../nodes/index.ts";
import { mayStart } from "../reading/startables.ts";
import type { Actor } from "./permit.ts";

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

function openTask({ reader, rights }: Actor, id: number): Opened {
  const { stores, flows } = reader;
  const task = found("task", id, () => stores.tasks.find(id));
  if (!rights.mayView(task.flow)) {
    throw new FlowError("permission.denied", `Seeing "${task.flow}" needs the permission ${task.flow}.view.`, {
      flow: task.flow,
    });
  }
  const process = found("process", task.process, () => stores.processes.find(task.process));
  const record = process.artifact === null ? undefined : stores.artifacts.find(process.artifact);
  const node = flows.getNode(task.flow, task.node);
  return {
    flow: flows.get(task.flow),
    form: isHuman(node) ? node.form : {},
    current: { data: process.data, task: task.data, artifact: record?.data ?? {} },
  };
}

function openStart(
  { reader, person, rights }: Actor,
  { flowId, node: name }: { readonly flowId: string; readonly node: string },
): Opened {
  const node = reader.flows.getNode(flowId, name);
  if (isKind(node, "start") && mayStart(node, flowId, person, rights)) {
    return { flow: reader.flows.get(flowId), form: node.form, current: {} };
  }
  throw new FlowError("permission.denied", `You may not start "${flowId}" at "${name}".`, { flow: flowId, node: name });
}
