import { randomUUID } from "node:crypto";
import { FlowError } from "../engine/index.ts";
import type { ChannelName } from "../contract/channels.ts";
import { openChannels } from "../contract/channels.ts";
import { channels } from "../contract/channels.ts";
import type { IpcError, Result } from "../contract/result.ts";
import type { Feature } from "../contract/features.ts";
import { featureOf } from "../contract/channels.ts";
import { type HostServices, openSession } from "./answers/host-services.ts";
import type { Answers } from "./answers/handlers.ts";
import { IpcRefusal } from "./ipc-refusal.ts";
import type { Log } from "./log.ts";
import { isWellFormed } from "./well-formed.ts";

/** The engine works on the thread that serves windows: a call above this is told to the log, in milliseconds. */
const slowMs = 40;

export interface RouterOptions<With extends Pick<HostServices, "session">> {
  readonly answers: Answers<ChannelName, With>;
  readonly log: Log;
  /** What the policy of this machine takes away from everybody. */
  readonly forbidden: readonly Feature[];
}

export interface Router<With> {
  /** Schema, session, feature, answer, in this order. What is thrown becomes a result. */
  answer(channel: ChannelName, input: unknown, services: With): Promise<Result<unknown>>;
  /** From now on every call is answered with `shutting-down`. */
  close(): void;
}

/** Answers every channel of the contract, whichever door a call came through. The door has looked at who calls. */
export function createRouter<With extends Pick<HostServices, "session">>(options: RouterOptions<With>): Router<With> {
  let closed = false;
  return {
    async answer(channel, input, services) {
      if (closed) return shuttingDown;
      const answered = await answer(options, channel, input, services);
      // what was still at work when the file was closed can't have been done
      return closed && !answered.ok ? shuttingDown : answered;
    },
    close: () => {
      closed = true;
    },
  };
}

async function answer<With extends Pick<HostServices, "session">>(
  options: RouterOptions<With>,
  channel: ChannelName,
  input: unknown,
  services: With,
): Promise<Result<unknown>> {
  try {
    return { ok: true, value: await handle(options, channel, input, services) };
  } catch (error) {
    return failure(asIpcError(error, channel, options.log));
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
    const parsed = isWellFormed(input) ? channels[channel].input.safeParse(input) : null;
    if (!parsed?.success) throw new IpcRefusal("bad-input", `The question to ${channel} is malformed.`);
    if (!openChannels.has(channel)) openSession(services);
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
