import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { say } from "./say.mjs";

/**
 * Runs the action while no other process of this machine runs one under the same name.
 * The lock is a listening socket, so the system frees it however its holder ends.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
export async function withLock(name, action) {
  const address = lockAddress(name);
  let server = await listen(address);
  if (!server) say("another run is setting up the same thing; waiting for it ...");
  while (!server) {
    await pause(300);
    server = await listen(address);
  }
  try {
    return await action();
  } finally {
    server.close();
  }
}

function lockAddress(/** @type {string} */ name) {
  const id = `intray-${createHash("sha256").update(name).digest("hex").slice(0, 16)}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${id}`;
  return process.platform === "linux" ? `\0${id}` : join(tmpdir(), `${id}.sock`);
}

/** @returns {Promise<import("node:net").Server | null>} */
function listen(/** @type {string} */ address) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.unref();
    server.once("listening", () => resolve(server));
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== "EADDRINUSE") return reject(error);
      if (address.endsWith(".sock")) removeWhenAbandoned(address);
      resolve(null);
    });
    server.listen(address);
  });
}

/** Only a socket that is a file outlives its process. */
function removeWhenAbandoned(/** @type {string} */ address) {
  const socket = connect(address, () => socket.destroy());
  socket.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code === "ECONNREFUSED") rmSync(address, { force: true });
  });
}
