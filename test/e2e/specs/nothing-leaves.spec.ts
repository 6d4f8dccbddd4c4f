import { readFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { expect } from "playwright/test";
import { test } from "../harness/index.ts";

/** What Chromium notes of the network. */
interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: object }[];
}

/** A server that notes who connects. */
async function openListener() {
  const connections: string[] = [];
  const server = createServer((socket) => {
    connections.push(String(socket.remotePort));
    socket.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return { port: (server.address() as AddressInfo).port, connections, close: () => void server.close() };
}

test("no name server and no host is asked: hints, sockets and calls lead nowhere", async ({
  app,
  page,
  profile,
  problems,
}) => {
  problems.expect(/Refused to|Content Security Policy|Failed to load resource|WebSocket connection to/u);
  const relay = await openListener();
  const file = join(profile.folder, "net-log.json");
  await app.evaluate(({ session }, path) => session.defaultSession.netLog.startLogging(path), file);
  const calls = await page.evaluate(async (port) => {
    for (const rel of ["dns-prefetch", "preconnect", "prefetch", "preload", "modulepreload"]) {
      const hint = Object.assign(document.createElement("link"), { rel, href: `https://${rel}.canary.example/` });
      if (rel === "preload") hint.as = "image";
      document.head.append(hint);
    }
    const meta = Object.assign(document.createElement("meta"), { httpEquiv: "x-dns-prefetch-control", content: "on" });
    document.head.append(meta);
    document.body.append(Object.assign(document.createElement("a"), { href: "https://anchor.canary.example/" }));
    const socket = new WebSocket("wss://socket.canary.example/");
    socket.addEventListener("error", () => undefined);
    const found: string[] = [];
    try {
      const peer = new RTCPeerConnection({
        iceServers: [
          { urls: "stun:stun.canary.example:3478" },
          { urls: `turn:127.0.0.1:${port}?transport=tcp`, username: "canary", credential: "secret" },
        ],
      });
      peer.addEventListener("icecandidate", ({ candidate }) => candidate && found.push(candidate.candidate));
      peer.createDataChannel("x");
      await peer.setLocalDescription(await peer.createOffer());
    } catch {
      // refused at once
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return found;
  }, relay.port);
  await app.evaluate(({ session }) => session.defaultSession.netLog.stopLogging());
  // a name that is asked for has a job of its own in Chromium's log
  const log = JSON.parse(await readFile(file, "utf8")) as NetLog;
  const jobs = ["HOST_RESOLVER_MANAGER_JOB", "HOST_RESOLVER_SYSTEM_TASK", "HOST_RESOLVER_DNS_TASK", "TCP_CONNECT"];
  const types = new Set(jobs.map((name) => log.constants.logEventTypes[name]));
  const leaving = log.events.filter(
    ({ type, params }) => types.has(type) && JSON.stringify(params ?? {}).includes("canary"),
  );
  expect([calls, leaving, relay.connections]).toEqual([[], [], []]);
  relay.close();
});
