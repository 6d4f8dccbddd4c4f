import { expect, it } from "vitest";
import type { ReadableDb } from "../../../engine/storage/database.ts";
import { QueryCache } from "../../../engine/storage/query-cache.ts";

it("prepares a wording once, and lets go of those that nobody has asked for long", () => {
  const prepared: string[] = [];
  const query: ReadableDb["query"] = (sql) => {
    prepared.push(sql);
    return { get: () => undefined, all: () => [] };
  };
  const queries = new QueryCache({ query });
  const asked = Array.from({ length: 1_000 }, (_, at) => `SELECT ${at}`);
  for (const sql of ["SELECT 0", ...asked, "SELECT 999"]) queries.prepare(sql);
  expect(prepared).toEqual(asked);
  queries.prepare("SELECT 0");
  expect(prepared.slice(1_000)).toEqual(["SELECT 0"]);
});
