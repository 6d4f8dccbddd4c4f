import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";

/** A folder on a web server of this machine, as an office offers releases. */
export interface ServedFolder {
  readonly url: string;
  /** From now on programs are sent with one bit of each changed, or as they are. */
  tamper(tampered: boolean): void;
  close(): void;
}

export async function serveFolder(folder: string): Promise<ServedFolder> {
  let tampered = false;
  const server = createServer(({ url = "" }, response) => {
    const name = basename(new URL(url, "http://localhost").pathname);
    try {
      const content = readFileSync(join(folder, name));
      const middle = Math.floor(content.length / 2);
      if (tampered && !name.endsWith(".yml")) content[middle] = (content[middle] ?? 0) ^ 1;
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    tamper: (now) => (tampered = now),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
