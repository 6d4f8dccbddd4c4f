import { requireRoom } from "../base/require-room.ts";
import { requireFields } from "../artifacts/require-json.ts";
import type { FormTarget, FormValues } from "../contract/index.ts";
import { maxDraftBytes } from "../contract/limits.ts";
import { requireStart } from "../reading/permit.ts";
import type { Execute } from "./desk-services.ts";
import { permitted } from "./permitted.ts";

/** Forms that the person has begun to fill: kept for them alone, and no part of any history. */
export class DraftsDesk {
  readonly #execute: Execute;

  constructor(execute: Execute) {
    this.#execute = execute;
  }

  /**
   * Keeps what the person has typed so far, right or wrong, and what the form said when they began. It is safe on disk
   * when this returns. Returns the moment, in UTC milliseconds.
   *
   * Throws `values.invalid` for what is no JSON, `quota.exceeded` when there is no room for it, and what completing the task or starting the flow would throw.
   */
  save(target: FormTarget, { values, base }: { readonly values: FormValues; readonly base: FormValues }): number {
    requireFields(values, "values.invalid", "What was typed");
    requireFields(base, "values.invalid", "What the form said");
    return this.#execute("draft.save", (command, actor) => {
      const { drafts } = command.stores;
      const draft = { values, base, saved: command.now };
      if ("taskId" in target) {
        // what nobody has yet may be decided in the queue
        const waits = command.task(target.taskId).status === "NEW";
        permitted(command, actor, target.taskId, waits ? "assign" : "complete");
        drafts.saveForTask(actor.person.id, target.taskId, draft);
      } else {
        requireStart(actor, target.flowId, target.node);
        drafts.saveForStart(actor.person.id, target.flowId, target.node, draft);
      }
      requireRoom("drafts", drafts.bytes(actor.person.id), maxDraftBytes);
      return command.now;
    }).value;
  }

  /** Forgets it. Nothing happens when there is none. */
  discard(target: FormTarget): void {
    this.#execute("draft.discard", (command, { person }) => {
      const { drafts } = command.stores;
      if ("taskId" in target) drafts.deleteOfTask(person.id, target.taskId);
      else drafts.deleteOfStart(person.id, target.flowId, target.node);
    });
  }
}
