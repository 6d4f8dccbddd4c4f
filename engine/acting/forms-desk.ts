import { requireFields } from "../artifacts/require-json.ts";
import type { FormPart, FormTarget, FormValues, JsonObject } from "../contract/index.ts";
import type { Flow } from "../flow/flow.ts";
import { computeSoFar } from "../forms/computed.ts";
import { formFieldsOf } from "../forms/fields-of.ts";
import type { ErasedFormFields } from "../forms/form-fields.ts";
import { withoutHidden } from "../forms/hidden-fields.ts";
import { isHuman, isStartedBy } from "../nodes/index.ts";
import type { Actor } from "../reading/actor.ts";
import { defaultsOf } from "../run/start-process.ts";
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
   * The computed fields of a form as it is filled now, as they would be if it were sent; left out are those that can't be
   * computed yet. Nothing is kept.
   *
   * Throws `values.invalid` for what is no JSON, `task.unknown`, `flow.unknown`, `node.unknown`, `permission.denied`.
   */
  compute(target: FormTarget, typed: FormValues): FormValues {
    requireFields(typed, "values.invalid", "What was typed");
    const actor = this.#actor();
    const { flow, form, current } = "taskId" in target ? openTask(actor, target.taskId) : openStart(actor, target);
    const fields = formFieldsOf(flow, form, actor.language).filter(({ editable }) => editable);
    const part = (name: FormPart): JsonObject => {
      const own = fields.filter((field) => field.part === name);
      const filled = new Set(own.map((field) => field.name));
      const held = Object.entries(current[name] ?? {}).filter(([field]) => !filled.has(field));
      return { ...Object.fromEntries(held), ...withoutHidden(own, typed[name] ?? {}) };
    };
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
  const flow = actor.flows.get(flowId);
  return { flow, form: isStartedBy(node, "person") ? node.form : {}, current: { data: defaultsOf(flow.data) } };
}
