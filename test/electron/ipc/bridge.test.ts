import { describe, expect, it } from "vitest";
import type { IpcRenderer } from "electron";
import { channelNames } from "../../../contract/channels.ts";
import type { IntrayBridge } from "../../../contract/bridge.ts";
import { createBridge } from "../../../electron/ipc/bridge.ts";

type Hear = (event: object, payload: unknown) => void;

/** Electron's side of the bridge, as far as it is used. */
function openBridge() {
  const calls: unknown[][] = [];
  const heard = new Map<string, Set<Hear>>();
  const ipc = {
    invoke: async (...call: unknown[]) => {
      calls.push(call);
      return { ok: true, value: null };
    },
    on: (event: string, hear: Hear) => heard.set(event, (heard.get(event) ?? new Set()).add(hear)),
    off: (event: string, hear: Hear) => heard.get(event)?.delete(hear),
  };
  const bridge: IntrayBridge = createBridge(ipc as unknown as IpcRenderer, channelNames);
  const tell = (event: string, payload: unknown) => {
    for (const hear of heard.get(event) ?? []) hear({ sender: "powerful" }, payload);
  };
  return { bridge, calls, tell, listening: () => [...heard].filter(([, all]) => all.size > 0).map(([event]) => event) };
}

describe("the bridge", () => {
  it("lets every channel of the contract through", async () => {
    const { bridge, calls } = openBridge();
    for (const channel of channelNames) await bridge.invoke(channel, undefined);
    expect(calls.map(([channel]) => channel)).toEqual([...channelNames]);
  });

  it.each(["file.read", "", "__proto__", "constructor", "toString", "task.list ", "TASK.LIST"])(
    "stops %o before main hears of it",
    async (channel) => {
      const { bridge, calls } = openBridge();
      expect(await bridge.invoke(channel as "app.info", undefined)).toMatchObject({
        ok: false,
        error: { code: "unknown-channel" },
      });
      expect(calls).toEqual([]);
    },
  );

  it("stops what is far too large before it reaches main", async () => {
    const { bridge, calls } = openBridge();
    const filter = { statuses: Array.from({ length: 1_000_000 }, () => "NEW" as const) };
    expect(await bridge.invoke("task.list", { listName: "inbox", filter })).toMatchObject({
      ok: false,
      error: { code: "too-large" },
    });
    expect(calls).toEqual([]);
  });

  it("passes an event's payload on, and never the event", () => {
    const { bridge, tell } = openBridge();
    const told: unknown[][] = [];
    bridge.on("session", (...payload) => told.push(payload));
    tell("session", null);
    expect(told).toEqual([[null]]);
  });

  it("stops listening when told to", () => {
    const { bridge, listening } = openBridge();
    const stop = bridge.on("changed", () => undefined);
    expect(listening()).toEqual(["changed"]);
    stop();
    expect(listening()).toEqual([]);
  });

  it("does not listen to events that are not listed", () => {
    const { bridge, listening } = openBridge();
    bridge.on("ELECTRON_INTERNAL" as "changed", () => undefined)();
    expect(listening()).toEqual([]);
  });
});
