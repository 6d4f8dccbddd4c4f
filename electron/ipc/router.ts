import { randomUUID } from "node:crypto";
import type { IpcMain } from "electron";
import { FlowError } from "../../engine/index.ts";
import { featureOf } from "../features.ts";
import type { Log } from "../log.ts";
import { type ChannelName, channelNames, openChannels } from "./channels.ts";
import { inputs, type IpcError, type Result } from "./contract.ts";
import { type Caller, openSession } from "./handlers/caller.ts";
import type { Handlers } from "./handlers/index.ts";
import { IpcRefusal } from "./ipc-refusal.ts";
import { isTrusted, type SenderEvent } from "./sender.ts";
import { isWellFormed } from "./well-formed.ts";

/** The engine works on the thread that serves windows: a call above this is told to the log, in milliseconds. */
const slow = 40;

export interface RouterOptions {
  readonly ipcMain: Pick<IpcMain, "handle" | "removeHandler">;
  readonly handlers: Handlers;
  readonly caller: Caller;
  readonly log: Log;
  readonly origin: string;
  readonly isOurWindow: (webContents: number) => boolean;
}

export interface Router {
  /** From now on every call is answered with `shutting-down`. */
  close(): void;
}

/**
 * Answers every channel of the contract, and is the only user of `ipcMain`.
 *
 * A call passes the sender check, the contract's schema, the session and its handler, in this order. What is thrown
 * becomes an answer: an error thrown across the border would lose its code.
 */
export function createRouter(options: RouterOptions): Router {
  let closed = false;
  for (const channel of channelNames) {
    options.ipcMain.handle(channel, async (event, input: unknown) => {
      if (closed) return shuttingDown;
      // begun at once: the sender's frame is gone after a navigation
      const answered = await answer(options, channel, event, input);
      // what was still at work when the file was closed can't have been done
      return closed && !answered.ok ? shuttingDown : answered;
    });
  }
  return {
    close: () => {
      closed = true;
    },
  };
}

async function answer(
  options: RouterOptions,
  channel: ChannelName,
  event: SenderEvent,
  input: unknown,
): Promise<Result<unknown>> {
  try {
    return { ok: true, value: await handle(options, channel, event, input) };
  } catch (error) {
    return failure(asIpcError(error, channel, options.log));
  }
}

function handle({ log, caller, ...options }: RouterOptions, channel: ChannelName, event: SenderEvent, input: unknown) {
  const begun = performance.now();
  try {
    if (!isTrusted(event, options.origin, options.isOurWindow)) {
      log.warning("A call from elsewhere was refused", { channel, url: event.senderFrame?.url });
      throw new IpcRefusal("bad-input", "Only Intray's own window may call.");
    }
    const parsed = isWellFormed(input) ? inputs[channel].safeParse(input) : null;
    if (!parsed?.success) throw new IpcRefusal("bad-input", `The question to ${channel} is malformed.`);
    if (!openChannels.has(channel)) openSession(caller);
    const feature = featureOf(channel);
    if (feature && caller.info.forbidden.includes(feature)) {
      throw new IpcRefusal("forbidden", "The policy of this machine forbids it.", { feature });
    }
    const handler = options.handlers[channel] as (input: unknown, caller: Caller) => unknown;
    return handler(parsed.data, caller);
  } finally {
    // how long windows had to wait; what goes on beside this thread keeps nobody waiting
    const took = Math.round(performance.now() - begun);
    if (took > slow) log.warning("A call was slow", { channel, milliseconds: took });
  }
}

const shuttingDown = failure({ code: "shutting-down", message: "Intray is closing.", details: {} });

function failure(error: IpcError): Result<never> {
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
