import type { ChannelName } from "../contract/channels.ts";
import { IpcRefusal } from "./ipc-refusal.ts";

/** Each of them derives a key from a password, one after the other, in a fifth of a second. */
const keyDeriving: ReadonlySet<ChannelName> = new Set([
  "firstRun.create",
  "person.create",
  "person.resetPassword",
  "session.changePassword",
  "session.signIn",
  "session.unlock",
]);

/** So many calls of one session may be at work at once. */
const maxCalls = 100;
/** So many of them with a password: who comes next must not wait for the guesses of who was there before. */
const maxKeyDerivations = 2;

/** Keeps the calls of one session that are at work from becoming a queue in which others wait. */
export class WaitingCalls {
  #calls = 0;
  #keyDerivations = 0;

  /** Does the work, or throws `busy` when too much is at work already. */
  async run<Value>(channel: ChannelName, work: () => Value | Promise<Value>): Promise<Value> {
    const derivesKey = keyDeriving.has(channel);
    if (this.#calls >= maxCalls || (derivesKey && this.#keyDerivations >= maxKeyDerivations)) {
      throw new IpcRefusal("busy", "Too many questions wait for an answer. Ask again in a moment.");
    }
    this.#calls += 1;
    if (derivesKey) this.#keyDerivations += 1;
    try {
      return await work();
    } finally {
      this.#calls -= 1;
      if (derivesKey) this.#keyDerivations -= 1;
    }
  }
}
