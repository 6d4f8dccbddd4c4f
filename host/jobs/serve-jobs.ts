import { serialize } from "node:v8";
import type { Flow, JobBody, JobInput, JobServices } from "../../engine/index.ts";
import { crashed, fromThrown, toThrown, type WorkerRequest, type FromWorker, type ToWorker } from "./messages.ts";
import { maxJobLineLength, maxJobLines, maxJobNoteLength } from "../../engine/contract/limits.ts";

/** The way to main and back. */
export interface JobPort {
  send(message: FromWorker): void;
  onMessage(listener: (message: ToWorker) => void): void;
}

/** How often main hears that the process is alive, in milliseconds. */
const heartbeatMs = 1_000;
/** Progress and log reach main this often at most, in milliseconds, so that a body in a hurry drowns nobody. */
const flushIntervalMs = 100;
/** How large a result may be, in bytes: main reads it between two frames of a window. */
const maxResultBytes = 4 * 1024 * 1024;

/** Runs bodies of jobs as main asks for them, one at a time. It has no database: all it knows is what main sent. */
export function serveJobs(port: JobPort, flows: readonly Flow[]): void {
  let stopping = new AbortController();
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let asked = 0;

  function requestFromHost<Value>(what: WorkerRequest): Promise<Value> {
    asked += 1;
    const id = asked;
    return new Promise<Value>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      port.send({ kind: "request", id, request: what });
    });
  }

  async function run({ flow, node, input, idempotencyKey }: Extract<ToWorker, { kind: "run" }>): Promise<void> {
    stopping = new AbortController();
    const alive = setInterval(() => port.send({ kind: "alive" }), heartbeatMs);
    const news = new ProgressBuffer(port);
    const services: JobServices = {
      signal: stopping.signal,
      idempotencyKey,
      progress: (fraction, note = null) => news.progress(fraction, note),
      log: (line) => news.log(line),
      folder: () => requestFromHost({ what: "folder" }),
      files: {
        read: (file) => requestFromHost({ what: "read", file }),
        write: (file, bytes) => requestFromHost({ what: "write", file, bytes }),
      },
    };
    try {
      const result: unknown = await bodyOf(flows, flow, node)(input, services);
      const size = serialize(result).byteLength;
      if (size > maxResultBytes)
        throw new Error(`A job returned ${size} bytes. Keep what is large with services.files.`);
      news.flush();
      port.send({ kind: "done", result });
    } catch (error) {
      news.flush();
      port.send({ kind: "failed", error: toThrown(error) });
    } finally {
      clearInterval(alive);
      news.close();
    }
  }

  // thrown where no body waits for it: nobody knows what still works here
  process.on("uncaughtException", (error) => {
    port.send({ kind: "failed", error: { ...toThrown(error), code: crashed } });
    setTimeout(() => process.exit(1), flushIntervalMs);
  });

  port.onMessage((message) => {
    switch (message.kind) {
      case "run":
        void run(message);
        break;
      case "stop":
        stopping.abort(new Error(message.why));
        break;
      case "answer":
        waiting.get(message.id)?.resolve(message.value as never);
        waiting.delete(message.id);
        break;
      case "refusal":
        waiting.get(message.id)?.reject(fromThrown(message.error));
        waiting.delete(message.id);
        break;
    }
  });
}

function bodyOf(flows: readonly Flow[], flow: string, name: string): JobBody<JobInput, unknown> {
  const node = flows.find(({ id }) => id === flow)?.nodes[name];
  if (node?.kind !== "job") throw new Error(`"${flow}" has no job "${name}".`);
  return (node as typeof node & { readonly body: JobBody<JobInput, unknown> }).body;
}

/** Progress and log on their way to main: the newest progress, all lines, a few times a second. */
class ProgressBuffer {
  readonly #port: JobPort;
  #progress: Extract<FromWorker, { kind: "progress" }> | null = null;
  #lines: string[] = [];
  #sent = 0;
  #closed = false;
  #later: NodeJS.Timeout | undefined;

  constructor(port: JobPort) {
    this.#port = port;
  }

  progress(fraction: number | null, note: string | null): void {
    this.#progress = { kind: "progress", fraction, note: note && toText(note, maxJobNoteLength) };
    this.#soon();
  }

  log(line: string): void {
    this.#lines.push(toText(line, maxJobLineLength));
    if (this.#lines.length > maxJobLines) this.#lines.shift();
    this.#soon();
  }

  /** What a body says after its end is no news. */
  close(): void {
    this.#closed = true;
  }

  flush(): void {
    clearTimeout(this.#later);
    this.#later = undefined;
    this.#sent = performance.now();
    if (this.#progress) this.#port.send(this.#progress);
    if (this.#lines.length > 0) this.#port.send({ kind: "log", lines: this.#lines });
    this.#progress = null;
    this.#lines = [];
  }

  /** At once when nothing went lately: a body that never gives way is heard, too. */
  #soon(): void {
    if (this.#closed) return;
    const wait = this.#sent + flushIntervalMs - performance.now();
    if (wait <= 0) this.flush();
    else this.#later ??= setTimeout(() => this.flush(), wait);
  }
}

/** Whatever an author's code took for words. */
function toText(value: unknown, maxLength: number): string {
  return String(value).slice(0, maxLength);
}
