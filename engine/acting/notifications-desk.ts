import type { AwaySummary, Notification, NotificationQuery, Page, UnreadCounts } from "../contract/index.ts";
import { awaySummary, mutedBy, notificationRow, notificationsPage, unreadCounts } from "../reading/notifications.ts";
import { visibleProcess, visibleTask } from "../reading/permit.ts";
import { maySee } from "../reading/visibility.ts";
import type { Actor } from "../reading/actor.ts";
import type { Command } from "../run/command.ts";
import type { DeskServices } from "./desk-services.ts";

/** Whoever was not here for so long was away, in milliseconds. */
const awayAfter = 4 * 60 * 60 * 1_000;

interface NotificationsServices extends DeskServices {
  /** Tells everybody who shows something to this person. */
  readonly announce: () => void;
}

/** What the person is told, and what they have looked at: theirs alone, and part of no history. */
export class NotificationsDesk {
  readonly #services: NotificationsServices;

  constructor(services: NotificationsServices) {
    this.#services = services;
  }

  /** The newest first. */
  list(query: NotificationQuery = {}): Page<Notification> {
    return notificationsPage(this.#services.actor(), query);
  }

  /** One of the person's own, of a process that they see and a kind that they want; null: there is none. */
  find(id: number): Notification | null {
    const actor = this.#services.actor();
    const found = actor.stores.notifications.find(id);
    const isTheirs = found?.person === actor.person.id && maySee(actor, found.flow, found.process);
    return isTheirs && !mutedBy(actor).includes(found.kind) ? notificationRow(actor, found) : null;
  }

  counts(): UnreadCounts {
    return unreadCounts(this.#services.actor());
  }

  /** What came since the person was last here. */
  away(): AwaySummary {
    return awaySummary(this.#services.actor());
  }

  /** The person is here. To be said now and then while they are, and when they come back. Whether they had been away. */
  arrive(): boolean {
    const { value } = this.#services.execute("notification.arrive", ({ stores, now }, { person }) => {
      const known = stores.seen.presence(person.id);
      const wasAway = known !== undefined && now - known.at >= awayAfter;
      stores.seen.setPresence(person.id, now, wasAway ? known.at : (known?.awaySince ?? null));
      return wasAway;
    });
    return value;
  }

  /** Nothing happens to those of others. */
  setRead(ids: readonly number[], read: boolean): void {
    this.#change("notification.set-read", ({ stores, now }, { person }) =>
      ids.reduce((sum, id) => sum + stores.notifications.setRead(id, person.id, read ? now : null), 0),
    );
  }

  /** All that the person has been told up to now. */
  readAll(): void {
    this.#change("notification.read-all", ({ stores, now }, { person }) =>
      stores.notifications.readAll(person.id, stores.notifications.lastId(), now),
    );
  }

  /** The person looks at a process: what they were told of it is read. Throws `process.unknown`. */
  seeProcess(id: number): void {
    this.#change("process.see", ({ stores, now }, actor) => {
      visibleProcess(actor, id);
      return stores.notifications.readProcess(id, actor.person.id, now);
    });
  }

  /** The person has looked at a task, or wants it shown as new again. Throws `task.unknown`. */
  seeTask(id: number, seen = true): void {
    this.#change("task.see", ({ stores, now }, actor) => {
      const { process } = visibleTask(actor, id);
      const person = actor.person.id;
      if (!seen) return stores.seen.forget(person, id);
      const isNew = !stores.seen.hasSeen(person, id);
      if (isNew) stores.seen.see(person, id, now);
      return Number(isNew) + stores.notifications.readProcess(process, person, now);
    });
  }

  /** `body` tells how much it has changed; who shows it hears of that. */
  #change(name: string, body: (command: Command, actor: Actor) => number): void {
    if (this.#services.execute(name, body).value > 0) this.#services.announce();
  }
}
