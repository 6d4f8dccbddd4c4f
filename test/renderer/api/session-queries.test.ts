import { describe, expect, it } from "vitest";
import { keys } from "../../../renderer/api/keys.ts";
import { createQueryClient } from "../../../renderer/api/query-client.ts";
import { holdSession } from "../../../renderer/api/session-queries.ts";
import { ada, ben, withoutRights } from "../support/sample-people.ts";

function signedIn() {
  const client = createQueryClient();
  holdSession(client, { person: ada, ...withoutRights });
  client.setQueryData(keys.counts, { inbox: 1 });
  client.setQueryData(keys.people, [ada, ben]);
  return client;
}

describe("who uses the window", () => {
  it("told twice, as answer and as event, takes nothing from screens that are already drawn", () => {
    const client = signedIn();
    holdSession(client, { person: { ...ada }, ...withoutRights });
    expect(client.getQueryData(keys.counts)).toEqual({ inbox: 1 });
  });

  it.each([
    ["another person", { person: ben, ...withoutRights }],
    ["nobody", null],
  ])("changed to %s forgets what the one before saw, and nothing else", (_, session) => {
    const client = signedIn();
    holdSession(client, session);
    expect(client.getQueryData(keys.counts)).toBe(undefined);
    expect(client.getQueryData(keys.people)).toEqual([ada, ben]);
    expect(client.getQueryData(keys.session)).toEqual(session);
  });

  it("locked keeps what the person saw, and asks again for it once it is unlocked", () => {
    const client = signedIn();
    const isStale = () => client.getQueryState(keys.counts)?.isInvalidated;
    holdSession(client, { person: ada, ...withoutRights, locked: true });
    expect([client.getQueryData(keys.counts), isStale()]).toEqual([{ inbox: 1 }, false]);
    holdSession(client, { person: ada, ...withoutRights });
    expect([client.getQueryData(keys.counts), isStale()]).toEqual([{ inbox: 1 }, true]);
  });

  it("tells, once it is somebody, that the very first run is over", () => {
    const client = createQueryClient();
    client.setQueryData(keys.firstRun, { needed: true });
    holdSession(client, null);
    expect(client.getQueryData(keys.firstRun)).toEqual({ needed: true });
    holdSession(client, { person: ada, ...withoutRights });
    expect(client.getQueryData(keys.firstRun)).toEqual({ needed: false });
  });
});
