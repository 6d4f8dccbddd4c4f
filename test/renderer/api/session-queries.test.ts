import { describe, expect, it } from "vitest";
import { keys } from "../../../renderer/api/keys.ts";
import { createQueryClient } from "../../../renderer/api/query-client.ts";
import { holdSession } from "../../../renderer/api/session-queries.ts";
import { ada, ben } from "../support/sample-people.ts";

function signedIn() {
  const client = createQueryClient();
  holdSession(client, { person: ada });
  client.setQueryData(keys.counts, { inbox: 1 });
  client.setQueryData(keys.people, [ada, ben]);
  return client;
}

describe("who uses the window", () => {
  it("told twice, as answer and as event, takes nothing from screens that are already drawn", () => {
    const client = signedIn();
    holdSession(client, { person: { ...ada } });
    expect(client.getQueryData(keys.counts)).toEqual({ inbox: 1 });
  });

  it.each([
    ["another person", { person: ben }],
    ["nobody", null],
  ])("changed to %s forgets what the one before saw, and nothing else", (_, session) => {
    const client = signedIn();
    holdSession(client, session);
    expect(client.getQueryData(keys.counts)).toBe(undefined);
    expect(client.getQueryData(keys.people)).toEqual([ada, ben]);
    expect(client.getQueryData(keys.session)).toEqual(session);
  });
});
