import { join } from "node:path";
import type { Protocol } from "electron";
import { contentSecurityPolicy, serveApp, withoutPrinting } from "./app-protocol.ts";

export interface ServePagesOptions {
  /** The folder of main.js; pages lie beside it. */
  readonly folder: string;
  /** False where the machine's policy forbids it. */
  readonly canPrint: boolean;
}

/** Serves Intray's pages, but none before the answer is called: until then nobody could answer what a page asks. */
export function servePages(protocol: Pick<Protocol, "handle">, { folder, canPrint }: ServePagesOptions): () => void {
  let begin: () => void = () => undefined;
  serveApp(protocol, {
    folder: join(folder, "..", "renderer"),
    policy: canPrint ? contentSecurityPolicy : withoutPrinting,
    from: new Promise((resolve) => (begin = resolve)),
  });
  return () => begin();
}
