import { describe, expect, it } from "vitest";
import { keys } from "../../../renderer/api/keys.ts";
import { invalidateChanged, listen } from "../../../renderer/api/live.ts";
import { createQueryClient } from "../../../renderer/api/query-client.ts";
import { createQuietBridge } from "../support/quiet-bridge.ts";

function remembering() {
  const client = createQueryClient();
  client.setQueryData(keys.counts, {});
  client.setQueryData(keys.list("inbox"), {});
  client.setQueryData(keys.task(1), { id: 1, processId: 10 });
  client.setQueryData(keys.task(2), { id: 2, processId: 10 });
  client.setQueryData(keys.task(3), { id: 3, processId: 11 });
  client.setQueryData(keys.process(10), {});
  client.setQueryData(keys.process(11), {});
  client.setQueryData(keys.startables, []);
  const stale = () =>
    client
      .getQueryCache()
      .getAll()
      .filter((query) => query.state.isInvalidated)
      .map((query) =>
        query.queryKey
          .filter((part) => typeof part !== "object")
          .slice(1)
          .join(" "),
      );
  return { client, stale };
}

describe("a change in main", () => {
  it("makes lists, counts and what it names stale, and nothing else", async () => {
    const { client, stale } = remembering();
    await invalidateChanged(client, { processIds: [], taskIds: [3] });
    expect(stale()).toEqual(["counts", "list inbox", "task 3"]);
  });

  it("makes all opened tasks of a changed process stale", async () => {
    const { client, stale } = remembering();
    await invalidateChanged(client, { processIds: [10], taskIds: [1] });
    expect(stale()).toEqual(["counts", "list inbox", "task 1", "task 2", "process 10"]);
  });

  it("is heard until listening stops", async () => {
    const { client, stale } = remembering();
    const bridge = createQuietBridge();
    const change = { processIds: [11], taskIds: [3] };
    const stop = listen(client, bridge);
    stop();
    bridge.emit("changed", change);
    expect(stale()).toEqual([]);
    listen(client, bridge);
    bridge.emit("changed", change);
    expect(stale()).toContain("list inbox");
  });
});
