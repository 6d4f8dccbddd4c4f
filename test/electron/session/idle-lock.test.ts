import { describe, expect, it } from "vitest";
import { startIdleLock } from "../../../electron/session/idle-lock.ts";
import type { Settings } from "../../../contract/settings.ts";
import { adasSession, newSettings } from "../support/ada.ts";
import { createFakeClock } from "../support/fake-wake-clock.ts";

const minute = 60_000;

/** Ada at her desk for an hour, the machine untouched for `idle` milliseconds. */
function atDesk({ minutes = 15 }: { readonly minutes?: Settings["lockAfterMinutes"] } = {}) {
  const clock = createFakeClock();
  const state = { touched: 0 };
  const session = adasSession(() => clock.now());
  const settings = newSettings();
  settings.set({ lockAfterMinutes: minutes, lockLimitMinutes: null });
  const lock = startIdleLock({
    session,
    settings,
    clock,
    idleSeconds: () => (clock.now() - state.touched) / 1_000,
  });
  const touch = () => (state.touched = clock.now());
  session.begin(1);
  touch();
  return { clock, settings, session, lock, touch, locked: () => session.current()?.locked };
}

describe("the idle lock", () => {
  it("locks once nobody has touched the machine for so many minutes, and not before", () => {
    const { clock, locked } = atDesk();
    clock.advance(15 * minute - 1);
    expect(locked()).toBe(false);
    clock.advance(1);
    expect(locked()).toBe(true);
    expect(clock.waiting()).toEqual([]);
  });

  it("waits on while somebody works", () => {
    const { clock, touch, locked } = atDesk();
    for (let i = 0; i < 10; i++) {
      clock.advance(10 * minute);
      touch();
    }
    expect(locked()).toBe(false);
    expect(clock.waiting()).toHaveLength(1);
  });

  it("counts again from when the person came back", () => {
    const { clock, session, locked } = atDesk();
    clock.advance(15 * minute);
    session.unlock();
    // the system may have seen nothing of it: a remote desktop, a screen reader
    expect(locked()).toBe(false);
    clock.advance(15 * minute);
    expect(locked()).toBe(true);
  });

  it("never locks when told so, not even with the system's screen", () => {
    const { clock, lock, locked } = atDesk({ minutes: null });
    clock.advance(1_000 * minute);
    lock.away();
    expect(locked()).toBe(false);
    expect(clock.waiting()).toEqual([]);
  });

  it("follows the setting at once", () => {
    const { clock, settings, locked } = atDesk({ minutes: null });
    clock.advance(6 * minute);
    settings.set({ lockAfterMinutes: 5 });
    expect(locked()).toBe(true);
  });

  it("locks with the system's screen", () => {
    const { lock, locked } = atDesk();
    lock.away();
    expect(locked()).toBe(true);
  });

  it("looks at nothing while nobody is signed in, and after it was stopped", () => {
    const { clock, session, lock } = atDesk();
    session.end();
    expect(clock.waiting()).toEqual([]);
    session.begin(1);
    expect(clock.waiting()).toHaveLength(1);
    lock.stop();
    lock.check();
    expect(clock.waiting()).toEqual([]);
  });
});
