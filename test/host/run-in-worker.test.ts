import { expect, it } from "vitest";
import { runInWorker } from "../../host/run-in-worker.ts";
import { Passwords } from "../../engine/people/passwords.ts";

const cheap = { cost: 2, blockSize: 1, parallel: 1 };

it("a password hashed on a thread of its own matches one hashed by Node's", async () => {
  const here = new Passwords(cheap);
  const apart = new Passwords(cheap, (source) => runInWorker("derive-key", source));
  expect(await here.matches("correct horse", await apart.hash("correct horse", []))).toBe(true);
  expect(await apart.matches("correct horsf", await here.hash("correct horse", []))).toBe(false);
});

it("what a thread throws reaches who asked", async () => {
  const absurd = { password: "correct horse", salt: new Uint8Array(8), cost: 3, blockSize: 1, parallel: 1, length: 8 };
  await expect(runInWorker("derive-key", absurd)).rejects.toThrow(/Invalid scrypt param/);
  await expect(runInWorker("no-such", null)).rejects.toThrow(/no-such-worker/);
});
