import type { HumanOf, StartOf, TypedFlow } from "../authoring/typed-flow.ts";
import type { FileRef, FormValues } from "../contract/index.ts";
import { maxPartBytes } from "../contract/limits.ts";
import type { Desk } from "../desk.ts";
import { filledIn } from "../forms/filled-in.ts";
import type { WalkOffice } from "./walk-office.ts";
import { requireOpenTask } from "./open-task.ts";

/** A person of a walk. Each call is asked for its permission, as in the program. */
export class Walker<Nodes> {
  /** All else that a person does and sees. */
  readonly desk: Desk;
  readonly #office: WalkOffice;
  readonly #flow: TypedFlow<Nodes>;

  constructor(office: WalkOffice, flow: TypedFlow<Nodes>, name: string) {
    this.desk = office.desk(name);
    this.#office = office;
    this.#flow = flow;
  }

  /** Starts a process with a form; returns its id. Throws what `desk.starts.start` throws. */
  start(node: StartOf<Nodes>, values: FormValues = {}): number {
    return this.desk.starts.start(this.#flow.id, node, values).processId;
  }

  /** Takes the newest open task of a node and returns its id. Throws `task.unknown` and what `desk.tasks.assign` throws. */
  take(node: HumanOf<Nodes>): number {
    const { id } = requireOpenTask(this.#office, this.#flow, node);
    this.desk.tasks.assign(id);
    return id;
  }

  /**
   * Completes the newest open task of a node, and takes it before if nobody has. As in the window, fields that aren't
   * named stay as the form shows them; null empties one. Throws `task.unknown` when the node has none, and what
   * `desk.tasks.assign` and `desk.tasks.complete` throw.
   */
  complete(node: HumanOf<Nodes>, values: FormValues = {}): void {
    const { id, status } = requireOpenTask(this.#office, this.#flow, node);
    if (status === "NEW") this.desk.tasks.assign(id);
    const { form } = this.desk.tasks.get(id);
    this.desk.tasks.complete(id, form ? filledIn(form, values) : values);
  }

  /** Brings a file along, for a form's value. */
  file(name: string, content: string | Uint8Array, type = ""): FileRef {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const upload = this.desk.files.begin({ name, type, size: bytes.length });
    for (let at = 0; at < bytes.length; at += maxPartBytes)
      this.desk.files.add(upload, bytes.subarray(at, at + maxPartBytes));
    return this.desk.files.finish(upload);
  }
}
