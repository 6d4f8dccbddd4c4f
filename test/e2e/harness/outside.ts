import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A web server that remembers who came: whatever the window may not reach. */
export interface Outside {
  readonly url: string;
  /** Paths that were asked for. */
  readonly visits: readonly string[];
  close(): void;
}

/** Opens a server on this machine that answers every path with `html`. */
export async function openOutside(html = "<title>Outside</title><h1>Outside</h1>"): Promise<Outside> {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(request.url ?? "");
    response.writeHead(200, { "content-type": "text/html", "access-control-allow-origin": "*" }).end(html);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    visits,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
