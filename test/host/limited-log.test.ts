import { expect, it } from "vitest";
import { limitedLog } from "../../host/limited-log.ts";
import { rememberingLog } from "./support/remembering-log.ts";

it("takes thirty entries a minute, says once that it leaves out the rest, and goes on in the next minute", () => {
  let now = 0;
  const log = rememberingLog();
  const limited = limitedLog(log, () => now);
  for (let at = 0; at < 10_000; at += 1) limited.error("Something went wrong", { at });
  expect(log.entries.map(({ level }) => level)).toEqual([...Array.from({ length: 30 }, () => "error"), "warning"]);
  now = 60_000;
  limited.error("Something else went wrong");
  expect(log.entries.at(-1)?.message).toBe("Something else went wrong");
});
