import type { Dialog, MessageBoxOptions } from "electron";
import { describe, expect, it, onTestFinished } from "vitest";
import { lockDataStore } from "../../../host/data/data-store-lock.ts";
import { waitForDataStore } from "../../../electron/startup/wait-for-data-store.ts";
import { createFakeClock } from "../support/fake-wake-clock.ts";
import { sharedFolder } from "../../host/support/shared-folder.ts";

describe("starting while another account has the records open", () => {
  it("asks nothing when nobody has", async () => {
    const { ben, asked } = desk();
    expect([await ben(), asked]).toEqual([expect.anything(), []]);
  });

  it("bothers nobody when the other one is just about to close", async () => {
    const { ada, ben, asked, clock } = desk();
    const held = ada();
    const waiting = ben();
    held?.release();
    clock.advance(2_000);
    expect([await waiting, asked]).toEqual([expect.anything(), []]);
  });

  it("says who it is, and goes on by itself once they let go", async () => {
    const { ada, ben, asked, clock } = desk();
    const held = ada();
    const waiting = ben();
    clock.advance(2_000);
    await expect.poll(() => asked.length).toBe(1);
    expect(asked[0]?.detail).toContain("The shared data is in use by the account ada of this computer");
    clock.advance(1_000);
    expect(held?.isRequested()).toBe(true);
    held?.release();
    clock.advance(1_000);
    expect(await waiting).not.toBeNull();
    expect(clock.waiting()).toEqual([]);
  });

  it("goes on when told to try again, where dialogs can't be closed", async () => {
    const { ada, ben, asked, answer, clock } = desk();
    const held = ada();
    const waiting = ben();
    clock.advance(2_000);
    await expect.poll(() => asked.length).toBe(1);
    answer(0); // too early
    await expect.poll(() => asked.length).toBe(2);
    held?.release();
    answer(0);
    expect(await waiting).not.toBeNull();
  });

  it("leaves the records alone when told to quit", async () => {
    const { ada, ben, asked, answer, clock } = desk();
    const held = ada();
    const waiting = ben();
    clock.advance(2_000);
    await expect.poll(() => asked.length).toBe(1);
    expect(held?.isRequested()).toBe(true);
    answer(1);
    expect([await waiting, held?.isRequested(), clock.waiting()]).toEqual([null, false, []]);
  });
});

/** Ada and Ben, two accounts of one machine; Ben is asked by a dialog, which Linux closes without an answer at times. */
function desk() {
  const office = sharedFolder();
  const clock = createFakeClock();
  const asked: MessageBoxOptions[] = [];
  let answer: (response: number) => void = () => undefined;
  const dialog: Pick<Dialog, "showMessageBox"> = {
    async showMessageBox(...words: unknown[]) {
      const options = words.at(-1) as MessageBoxOptions;
      asked.push(options);
      const response = await new Promise<number>((resolve) => (answer = resolve));
      return { response, checkboxChecked: false };
    },
  };
  const releasedAtTheEnd = <Lock extends { release(): void } | null>(lock: Lock): Lock => {
    onTestFinished(() => lock?.release());
    return lock;
  };
  return {
    asked,
    clock,
    answer: (response: number) => answer(response),
    ada: () => releasedAtTheEnd(lockDataStore(office, "ada")),
    ben: () => waitForDataStore(office, "ben", { dialog, language: "en", clock }).then(releasedAtTheEnd),
  };
}
