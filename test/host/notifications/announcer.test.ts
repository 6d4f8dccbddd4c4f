import { describe, expect, it } from "vitest";
import { startAnnouncing } from "../../../host/notifications/announcer.ts";
import { isQuiet } from "../../../host/notifications/is-quiet.ts";
import { createFakeClock } from "../../electron/support/fake-wake-clock.ts";
import { openRouter } from "../support/desk-of-router.ts";

/** Ben is signed in; Ada has started two messages. */
function atBens() {
  const office = openRouter();
  const { engine, session, preferences, signIn } = office;
  const clock = createFakeClock();
  const shown: string[] = [];
  const counts: string[] = [];
  const state = { at: new Date(2026, 10, 30, 10), isShown: false, isMachineLocked: false };
  signIn("ben");
  const stop = startAnnouncing({
    engine,
    session,
    preferences,
    clock,
    wallClock: () => state.at,
    isShown: () => state.isShown,
    isMachineLocked: () => state.isMachineLocked,
    show: ({ title, body, target }) =>
      shown.push([title, body, target.to === "notifications" ? target.to : `${target.to} ${target.id}`].join(" | ")),
    showCount: (count, language) => counts.push(`${count} ${language}`),
  });
  const [ada, ben] = [engine.as(1), engine.as(2)];
  for (const text of ["One", "Two"]) ada.starts.start("hello-world", "start", { artifact: { text } });
  const mention = (process: number, text = "@ben, when?") => ada.comments.add(process, { text });
  const pass = (seconds: number) => clock.advance(seconds * 1_000);
  return { ...office, ada, ben, state, shown, counts, mention, pass, stop };
}

describe("the system says what its user is told", () => {
  it("how many there are, and no content unless they want it", () => {
    const { ben, mention, pass, shown } = atBens();
    mention(1);
    expect(shown).toEqual([]);
    pass(3);
    expect(shown).toEqual(["Intray | 1 new notification | process 1"]);
    ben.preferences.set({ notificationDetails: true, language: "de" });
    mention(2);
    pass(60);
    expect(shown.at(-1)).toBe("Ada Lovelace hat Sie erwähnt | @ben, when? | process 2");
  });

  it("together what comes within a minute", () => {
    const { ben, mention, pass, shown } = atBens();
    ben.preferences.set({ notificationDetails: true });
    mention(1);
    pass(3);
    mention(1);
    pass(3);
    mention(2, "@ben too");
    expect(shown).toHaveLength(1);
    pass(60);
    expect(shown.slice(1)).toEqual([
      "2 new notifications | Ada Lovelace mentioned you\nAda Lovelace mentioned you | notifications",
    ]);
  });

  it("nothing of what was undone, read, is in sight or muted, and nothing in quiet hours", () => {
    const { ada, ben, state, mention, pass, shown } = atBens();
    ada.undoCommand(mention(1).entry ?? 0);
    pass(3);
    mention(1);
    ben.notifications.seeProcess(1);
    pass(3);
    state.isShown = true;
    mention(1);
    pass(3);
    state.isShown = false;
    ben.preferences.set({ mutedNotifications: ["mentioned"] });
    mention(1);
    pass(3);
    ben.preferences.set({ mutedNotifications: null, quietHours: { from: "17:30", until: "08:00", weekends: true } });
    state.at = new Date(2026, 10, 30, 22);
    mention(1);
    pass(3);
    ben.preferences.set({ quietHours: null, systemNotifications: false });
    mention(1);
    pass(3);
    expect(shown).toEqual([]);
  });

  it("nothing of the content while the window is locked, and nothing to others or once it stopped", () => {
    const { ben, session, signIn, mention, pass, shown, stop } = atBens();
    ben.preferences.set({ notificationDetails: true });
    session.lock();
    mention(1);
    pass(3);
    expect(shown).toEqual(["Intray | 1 new notification | process 1"]);
    session.end();
    mention(1);
    signIn("ada");
    mention(1);
    pass(120);
    expect(shown).toHaveLength(1);
    signIn("ben");
    mention(1);
    stop();
    pass(120);
    expect(shown).toHaveLength(1);
  });

  it("leads to the task that somebody is to do", () => {
    const { ada, ben, mention, pass, shown } = atBens();
    const task = ben.tasks.list("queue").rows[0]?.id ?? 0;
    ben.tasks.assign(task);
    ada.requests.remind(ben.tasks.get(task).processId);
    pass(3);
    expect(shown).toEqual([`Intray | 1 new notification | task ${task}`]);
    mention(1);
    pass(60);
    expect(shown[1]).toMatch(/ process 1$/u);
  });

  it("nothing of the content while the machine is locked", () => {
    const { ben, state, mention, pass, shown } = atBens();
    ben.preferences.set({ notificationDetails: true });
    [state.isMachineLocked, state.isShown] = [true, true];
    mention(1);
    pass(3);
    expect(shown).toEqual(["Intray | 1 new notification | process 1"]);
  });

  it("counts what is unread, and nothing while nobody is there", () => {
    const { ben, session, mention, pass, counts } = atBens();
    mention(1);
    mention(2);
    pass(1);
    ben.notifications.seeProcess(1);
    pass(1);
    ben.preferences.set({ language: "de" });
    pass(1);
    session.end();
    expect(counts).toEqual(["0 en", "2 en", "1 en", "1 de", "0 de"]);
  });
});

describe("quiet hours", () => {
  it("go past midnight, and take the weekend as a whole", () => {
    const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute);
    const nights = { from: "17:30", until: "08:00", weekends: true };
    expect(
      [at(30, 17, 29), at(30, 17, 30), at(30, 7, 59), at(30, 8), at(28, 12)].map((one) => isQuiet(one, nights)),
    ).toEqual([false, true, true, false, true]);
    const noon = { from: "12:00", until: "13:00", weekends: false };
    expect([at(28, 12), at(28, 13), at(30, 11, 59)].map((one) => isQuiet(one, noon))).toEqual([true, false, false]);
    expect(isQuiet(at(28, 12), { from: null, until: null, weekends: false })).toBe(false);
  });
});
