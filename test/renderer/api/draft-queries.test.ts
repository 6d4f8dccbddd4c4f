import { expect, it, vi } from "vitest";
import { draftCalls } from "../../../renderer/api/draft-queries.ts";
import { createQueryClient } from "../../../renderer/api/query-client.ts";
import { holdSession } from "../../../renderer/api/session-queries.ts";
import { ada, ben, withoutRights } from "../support/sample-people.ts";

const target = { flowId: "hello-world", node: "start" };
const typed = { artifact: { text: "Ada's own" } };

it("what one person typed is never kept as a draft of the next, or of nobody", async () => {
  const invoke = vi.fn(() => Promise.resolve({ ok: true, value: { saved: 77 } }));
  vi.stubGlobal("window", { intray: { invoke } });
  const client = createQueryClient();
  holdSession(client, { person: ada, ...withoutRights });
  const drafts = draftCalls(client, ada.id);
  await expect(drafts.save(target, typed, {})).resolves.toBe(77);
  for (const session of [null, { person: ben, ...withoutRights }]) {
    holdSession(client, session);
    await expect(drafts.save(target, typed, {})).rejects.toMatchObject({ code: "signed-out" });
  }
  expect(invoke).toHaveBeenCalledTimes(1);
  vi.unstubAllGlobals();
});
