import { createHash, randomBytes } from "node:crypto";
import { EventEmitter } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A web server on this machine with one release on it. */
export interface Feed {
  readonly url: string;
  /** The new program. */
  readonly file: Buffer;
  /** Sends another file than the list announces. */
  tamper(tampered: boolean): void;
  /** Sends the file so slowly that it would take minutes, until it is told to go on. */
  slow(slow: boolean): void;
  /** Closes also what is being sent. */
  close(): void;
}

/** Serves a release for Linux as electron-builder lays it out: `latest-linux.yml` and an AppImage of random bytes. */
export async function openFeed(version: string, notes: string): Promise<Feed> {
  const file = randomBytes(2_000_000);
  const other = Buffer.from(file);
  other[1_000_000] = (other[1_000_000] ?? 0) ^ 1;
  const list = JSON.stringify({
    version,
    files: [{ url: "Intray.AppImage", sha512: createHash("sha512").update(file).digest("base64"), size: file.length }],
    releaseNotes: notes,
    releaseDate: "2026-11-24T00:00:00.000Z",
  });
  let tampered = false;
  let slow = false;
  const hurry = new EventEmitter();
  const server = createServer(({ url = "" }, response) => {
    if (url.startsWith("/latest-linux.yml")) response.end(list);
    else if (url.startsWith("/Intray.AppImage")) {
      const sent = tampered ? other : file;
      response.writeHead(200, { "content-length": sent.length });
      if (slow) drip(sent, response, hurry);
      else response.end(sent);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    file,
    tamper: (now) => (tampered = now),
    slow(now) {
      slow = now;
      if (!now) hurry.emit("now");
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A thousandth at a time, until it is hurried. */
function drip(file: Buffer, response: ServerResponse, hurry: EventEmitter): void {
  let sent = 0;
  const timer = setInterval(() => {
    response.write(file.subarray(sent, sent + file.length / 1_000));
    sent += file.length / 1_000;
  }, 50);
  response.once("close", () => clearInterval(timer));
  hurry.once("now", () => {
    clearInterval(timer);
    response.end(file.subarray(sent));
  });
}
