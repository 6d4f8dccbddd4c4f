import type { Receipt } from "../contract/index.ts";
import type { Actor } from "../reading/actor.ts";
import type { Command } from "../run/command.ts";

/** What the parts of a desk work with. */
export interface DeskServices {
  readonly execute: Execute;
  /** Who acts, as things stand now: to be asked once a call. Throws `person.unknown` for someone no longer active. */
  readonly actor: () => Actor;
}

/** Runs `body` as the command called `name`, in the person's name, and tells which audit entry it left. */
export type Execute = <Value>(name: string, body: (command: Command, actor: Actor) => Value) => CommandResult<Value>;

/** What a command gave back, and what it left behind. */
export interface CommandResult<Value> {
  readonly value: Value;
  readonly receipt: Receipt;
}
