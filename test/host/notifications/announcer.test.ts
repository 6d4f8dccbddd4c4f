import { describe, expect, it } from "vitest";
import type { Notification } from "../../../engine/contract/index.ts";
import { type Announcement, type AnnouncerOptions, startAnnouncing } from "../../../host/notifications/announcer.ts";
import { Listeners } from "../../../host/listeners.ts";
import { ada, adasPreferences, adasSession } from "../../electron/support/ada.ts";
import { notification } from "../../renderer/support/sample-notification.ts";
import { createFakeClock } from "../../electron/support/fake-wake-clock.ts";

const second = 1_000;
const minute = 60 * second;

describe("what the system shows", () => {
  it("is how many there are, and no more than that unless the person wants it", () => {
    const { tell, choose, shown, clock } = office();
    tell({ title: "Scanner for the archive" });
    clock.advance(3 * second);
    choose({ notificationDetails: true });
    tell({ kind: "mentioned", group: "action", text: "May I write that the shed is locked?" });
    clock.advance(minute);
    expect(shown).toEqual([
      { title: "Intray", body: "1 new notification", target: { to: "process", id: 1 } },
      {
        title: "Ben Franklin mentioned you",
        body: "May I write that the shed is locked?",
        target: { to: "process", id: 1 },
      },
    ]);
  });

  it("says nothing of the content while the window or the machine is locked, even to who wants it", () => {
    const { tell, choose, session, machine, shown, clock } = office();
    choose({ notificationDetails: true });
    session.lock();
    tell({ title: "Secret" });
    clock.advance(minute);
    session.unlock();
    machine.locked = true;
    tell({ title: "Secret" });
    clock.advance(minute);
    expect(shown.map(({ title, body }) => `${title}: ${body}`)).toEqual([
      "Intray: 1 new notification",
      "Intray: 1 new notification",
    ]);
  });

  it("tells together what comes within a minute, and leads to all of it", () => {
    const { tell, shown, clock } = office();
    for (let count = 0; count < 3; count += 1) tell();
    clock.advance(3 * second);
    for (let count = 0; count < 12; count += 1) {
      tell();
      clock.advance(4 * second);
    }
    clock.advance(minute);
    expect(shown.map(({ body }) => body)).toEqual(["3 new notifications", "12 new notifications"]);
    expect(shown[0]?.target).toEqual({ to: "notifications" });
  });

  it("says in words the first three of several", () => {
    const { tell, choose, shown, clock } = office();
    choose({ notificationDetails: true, language: "de" });
    for (const title of ["A", "B", "C", "D"]) tell({ kind: "withdrawn", title });
    clock.advance(3 * second);
    const words = ["A", "B", "C"].map((title) => `Ben Franklin hat zurückgezogen: ${title}`);
    expect(shown).toMatchObject([{ title: "4 neue Benachrichtigungen", body: words.join("\n") }]);
  });

  it("leads to the task that somebody is to do, and else to the process", () => {
    const { tell, shown, clock } = office();
    const task = { id: 12, title: "Check", due: null };
    tell({ kind: "assigned", group: "action", task });
    clock.advance(minute);
    tell({ kind: "request-decided", group: "requests", task });
    clock.advance(minute);
    expect(shown.map(({ target }) => target)).toEqual([
      { to: "task", id: 12 },
      { to: "process", id: 1 },
    ]);
  });
});

describe("the system shows nothing", () => {
  it("of what is in sight, unless the window is locked before it", () => {
    const { tell, session, sight, shown, clock } = office();
    sight.all = true;
    tell();
    clock.advance(minute);
    expect(shown).toEqual([]);
    session.lock();
    tell();
    clock.advance(minute);
    expect(shown).toHaveLength(1);
  });

  it("of what was read, undone, or is of a kind that the person doesn't want", () => {
    const { tell, take, shown, clock } = office();
    take(tell());
    tell({ read: 1 });
    clock.advance(minute);
    expect(shown).toEqual([]);
  });

  it("in quiet hours, and not later either", () => {
    const { tell, choose, wall, shown, clock } = office();
    choose({ quietHours: { from: "17:30", until: "08:30", weekends: false } });
    wall.at = new Date(2026, 10, 30, 18);
    tell();
    clock.advance(minute);
    wall.at = new Date(2026, 11, 1, 9);
    clock.advance(10 * 60 * minute);
    expect(shown).toEqual([]);
    tell();
    clock.advance(minute);
    expect(shown).toHaveLength(1);
  });

  it("to who doesn't want that, of what others are told, and while nobody is there", () => {
    const { tell, choose, session, engine, shown, clock } = office();
    engine.notified.notify({ personId: 2, notificationId: 1 });
    tell();
    session.end();
    clock.advance(minute);
    session.begin(ada.person.id);
    clock.advance(minute);
    choose({ systemNotifications: false });
    tell();
    clock.advance(minute);
    expect(shown).toEqual([]);
  });

  it("once it is stopped", () => {
    const { tell, stop, shown, clock } = office();
    tell();
    stop();
    clock.advance(minute);
    expect([shown, clock.waiting()]).toEqual([[], []]);
  });
});

it("the number of what is unread follows it, and is nobody's while nobody is there", () => {
  const { tell, take, choose, session, engine, counts } = office();
  const [first] = [tell(), tell()];
  engine.changed.notify({});
  take(first);
  engine.read.notify({ personId: 1 });
  engine.read.notify({ personId: 1 });
  choose({ language: "de" });
  session.end();
  expect(counts).toEqual(["0 en", "2 en", "1 en", "1 de", "0 de"]);
});

/** Ada at her desk; `tell` lets the engine tell her something. */
function office() {
  const clock = createFakeClock();
  const session = adasSession(() => clock.now());
  const { preferences, choose } = adasPreferences(session);
  session.begin(ada.person.id);
  const told = new Map<number, Notification>();
  const engine = { notified: new Listeners<object>(), read: new Listeners<object>(), changed: new Listeners<object>() };
  const byName = new Map([
    ["person.notified", engine.notified],
    ["person.read", engine.read],
    ["changed", engine.changed],
  ]);
  const desk = {
    notifications: { find: (id: number) => told.get(id) ?? null, counts: () => ({ count: told.size }) },
  };
  const on = (name: string, listener: (event: object) => void) => byName.get(name)?.add(listener);
  const shown: Announcement[] = [];
  const counts: string[] = [];
  const [wall, sight, machine] = [{ at: new Date(2026, 10, 30, 12) }, { all: false }, { locked: false }];
  const stop = startAnnouncing({
    engine: { on, as: () => desk } as unknown as AnnouncerOptions["engine"],
    session,
    preferences,
    clock,
    wallClock: () => wall.at,
    inSight: () => sight.all,
    isMachineLocked: () => machine.locked,
    show: (announcement) => shown.push(announcement),
    showCount: (count, language) => counts.push(`${count} ${language}`),
  });
  let last = 0;
  const tell = (differently: Partial<Notification> = {}) => {
    last += 1;
    told.set(last, { ...withdrawn, ...differently, id: last });
    engine.notified.notify({ personId: ada.person.id, notificationId: last });
    return last;
  };
  const take = (id: number) => told.delete(id);
  return { tell, take, stop, choose, session, engine, clock, shown, counts, wall, sight, machine };
}

const withdrawn = notification({ kind: "withdrawn" });
