import { describe, expect, it, vi } from "vitest";
import { startSteppingAside } from "../../../electron/session/step-aside.ts";
import { adasSession } from "../support/ada.ts";
import { createFakeClock } from "../support/fake-wake-clock.ts";

describe("an account that waits for the records gets them", () => {
  it("at once when nobody is signed in", () => {
    const { want, quit } = machine();
    want();
    expect(quit).toHaveBeenCalledOnce();
  });

  it("not while somebody works, but once they lock or sign out", () => {
    for (const leave of ["lock", "end"] as const) {
      const { session, want, quit } = machine();
      session.begin(1);
      want();
      expect(quit).not.toHaveBeenCalled();
      session[leave]();
      expect(quit).toHaveBeenCalledOnce();
    }
  });

  it("not while somebody may be typing a password, but when they leave it at that", () => {
    const { touch, clock, want, quit } = machine();
    touch();
    want();
    clock.advance(4_000);
    touch();
    clock.advance(4_000);
    expect(quit).not.toHaveBeenCalled();
    clock.advance(1_000);
    expect(quit).toHaveBeenCalledOnce();
  });

  it("not when they are in by then", () => {
    const { session, touch, clock, want, quit } = machine();
    touch();
    want();
    session.begin(1);
    clock.advance(60_000);
    expect([quit.mock.calls, clock.waiting()]).toEqual([[], []]);
  });

  it("while nobody waits, everything stays open", () => {
    const { session, quit } = machine();
    session.begin(1);
    session.lock();
    session.end();
    expect(quit).not.toHaveBeenCalled();
  });
});

function machine() {
  let isWanted = false;
  let heard: () => void = () => undefined;
  const quit = vi.fn<() => void>();
  const session = adasSession();
  const lock = { isWanted: () => isWanted, onWanted: (listener: () => void) => void (heard = listener) };
  const clock = createFakeClock();
  let touched = 0;
  const idleSeconds = () => (clock.now() - touched) / 1_000;
  startSteppingAside({ lock, session, idleSeconds, quit, clock });
  const want = () => {
    isWanted = true;
    heard();
  };
  return { session, clock, want, quit, touch: () => (touched = clock.now()) };
}
