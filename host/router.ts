import { randomUUID } from "node:crypto";
import { FlowError } from "../engine/index.ts";
import type { ChannelName } from "../contract/channels.ts";
import { examineInput, openBudget, usualBudget } from "../contract/input-budget.ts";
import { openChannels, temporaryPasswordChannels } from "../contract/channels.ts";
import { channels } from "../contract/channels.ts";
import type { IpcError, Result } from "../contract/result.ts";
import type { Feature } from "../contract/features.ts";
import { featureOf } from "../contract/channels.ts";
import { type HostServices, openSession, unlockedSession } from "./answers/host-services.ts";
import type { Answers } from "./answers/handlers.ts";
import { IpcRefusal } from "./ipc-refusal.ts";
import type { Log } from "./log.ts";
import { systemRefusal } from "./system-refusal.ts";
import { WaitingCalls } from "./waiting-calls.ts";

/** The engine works on the thread that serves windows: a call above this is told to the log, in milliseconds. */
const slowMs = 40;

export interface RouterOptions<With extends Pick<HostServices, "session">> {
  readonly answers: Answers<ChannelName, With>;
  readonly log: Log;
  /** What the policy of this machine takes away from everybody. */
  readonly forbidden: readonly Feature[];
}

export interface Router<With> {
  /** Session, budget, schema, feature, answer, in this order. What is thrown becomes a result. */
  answer(channel: ChannelName, input: unknown, services: With): Promise<Result<unknown>>;
  /** From now on every call is answered with `shutting-down`. */
  close(): void;
}

/** Answers every channel of the contract, whichever door a call came through. The door has looked at who calls. */
export function createRouter<With extends Pick<HostServices, "session">>(options: RouterOptions<With>): Router<With> {
  let closed = false;
  const waiting = new WeakMap<object, WaitingCalls>();
  return {
    async answer(channel, input, services) {
      if (closed) return shuttingDown;
      const calls = waiting.get(services.session) ?? new WaitingCalls();
      waiting.set(services.session, calls);
      const work = () => handle(options, channel, input, services);
      const answered = await answer(channel, options.log, () => calls.run(channel, work));
      // what was still at work when the file was closed can't have been done
      return closed && !answered.ok ? shuttingDown : answered;
    },
    close: () => {
      closed = true;
    },
  };
}

async function answer(channel: ChannelName, log: Log, work: () => Promise<unknown>): Promise<Result<unknown>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return failure(asIpcError(systemRefusal(error) ?? error, channel, log));
  }
}

function handle<With extends Pick<HostServices, "session">>(
  { log, answers, forbidden }: RouterOptions<With>,
  channel: ChannelName,
  input: unknown,
  services: With,
) {
  const begun = performance.now();
  try {
    const isOpen = openChannels.has(channel);
    // nothing of what others send is looked at
    if (temporaryPasswordChannels.has(channel)) unlockedSession(services);
    else if (!isOpen) openSession(services);
    const verdict = examineInput(input, isOpen ? openBudget : usualBudget);
    if (verdict === "too-large") throw new IpcRefusal("too-large", `The question to ${channel} is too large.`);
    const parsed = verdict === "fits" ? channels[channel].input.safeParse(input) : null;
    if (!parsed?.success) throw new IpcRefusal("bad-input", `The question to ${channel} is malformed.`);
    const feature = featureOf(channel);
    if (feature && forbidden.includes(feature)) {
      throw new IpcRefusal("forbidden", "The policy of this machine forbids it.", { feature });
    }
    const handler = answers[channel] as (input: unknown, services: With) => unknown;
    return handler(parsed.data, services);
  } finally {
    // how long windows had to wait; what goes on beside this thread keeps nobody waiting
    const took = Math.round(performance.now() - begun);
    if (took > slowMs) log.warning("A call was slow", { channel, milliseconds: took });
  }
}

const shuttingDown = failure({ code: "shutting-down", message: "Intray is closing.", details: {} });

export function failure(error: IpcError): Result<never> {
  return { ok: false, error };
}

/** Errors on purpose keep their code. All others are logged, and only their id crosses the border. */
function asIpcError(error: unknown, channel: ChannelName, log: Log): IpcError {
  if (error instanceof FlowError || error instanceof IpcRefusal) {
    const { code, message, details } = error;
    if (error.cause !== undefined) log.warning("A command failed", error);
    return { code, message, details: plain(details) };
  }
  const errorId = randomUUID();
  log.error(`Unexpected error ${errorId} in ${channel}`, error);
  return { code: "internal", message: "Something unexpected went wrong.", details: { errorId } };
}

/** Only what can be cloned crosses the border; anything else would turn the answer into a thrown error. */
function plain(details: Readonly<Record<string, unknown>>): IpcError["details"] {
  return JSON.parse(JSON.stringify(details)) as IpcError["details"];
}
