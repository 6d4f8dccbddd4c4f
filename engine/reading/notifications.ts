import type { NotificationRecord } from "../base/records.ts";
import type {
  AwaySummary,
  Decision,
  Notification,
  NotificationGroup,
  NotificationKind,
  NotificationQuery,
  Page,
  UnreadCounts,
} from "../contract/index.ts";
import { groupOfKind } from "../contract/notification.ts";
import { readPreferences } from "../people/preferences.ts";
import type { Actor } from "./actor.ts";
import { processOutcome, shownDecision } from "./decision.ts";
import { processHeading } from "./heading.ts";
import { flowTitle, processSubject, taskTitle } from "./subject.ts";
import { personOf } from "./person-of.ts";
import { visibleProcesses } from "./visibility.ts";

/** Further ones are said as "1,000+". */
const countedUpTo = 1_000;
/** As many as a page has unless told. */
const pageSize = 50;
/** As many of a group as one looks at who comes back. */
const maxShown = 20;

const groups = ["action", "requests", "rest"] as const satisfies readonly NotificationGroup[];

/** What the person is told, the newest first; of processes that they see as things stand now. */
export function notificationsPage(actor: Actor, query: NotificationQuery): Page<Notification> {
  const { after, limit = pageSize, unread } = query;
  const wanted = Math.max(1, Math.min(limit, 200));
  const filter = { before: after, unread, muted: mutedBy(actor) };
  const found = actor.stores.notifications.page(visibleProcesses(actor), filter, wanted + 1);
  const rows = notificationRows(actor, found.slice(0, wanted));
  const last = found[wanted - 1];
  return found.length > wanted && last ? { rows, next: last.id } : { rows };
}

export function unreadCounts(actor: Actor): UnreadCounts {
  const filter = { muted: mutedBy(actor) };
  const byKind = actor.stores.notifications.unread(visibleProcesses(actor), filter, countedUpTo + 1);
  const counts = { action: 0, requests: 0, rest: 0 };
  for (const [kind, count] of byKind) counts[groupOfKind[kind]] += count;
  const count = counts.action + counts.requests + counts.rest;
  return { count: Math.min(count, countedUpTo), more: count > countedUpTo, groups: counts };
}

/** What came while the person was away, and they haven't read. */
export function awaySummary(actor: Actor): AwaySummary {
  const { stores, person } = actor;
  const presence = stores.seen.presence(person.id);
  const since = presence === undefined ? null : (presence.awaySince ?? presence.at);
  const [visible, muted] = [visibleProcesses(actor), mutedBy(actor)];
  const found = groups.map((group) => {
    const filter = { unread: true, group, since: since ?? undefined, muted };
    const newest = stores.notifications.page(visible, filter, maxShown);
    const notifications = notificationRows(actor, newest);
    const count = newest.length < maxShown ? newest.length : stores.notifications.count(visible, filter, countedUpTo);
    return { group, count, notifications };
  });
  return { since, groups: found.filter(({ count }) => count > 0) };
}

function notificationRows(actor: Actor, found: readonly NotificationRecord[]): readonly Notification[] {
  return actor.stores.readOnce.during(() => found.flatMap((one) => notificationRow(actor, one) ?? []));
}

/** The decision of the command that told it: a command has one time, and decisions keep it. */
function decisionTold(actor: Actor, { kind, process, at }: NotificationRecord): Decision | null {
  if (kind !== "request-decided" && kind !== "request-sent-back") return null;
  const decided = actor.stores.tasks.decidedIn(process, pageSize).find(({ decision }) => decision?.at === at);
  return shownDecision(actor, decided?.decision ?? null);
}

/** Of what the person doesn't want to be told. */
export function mutedBy({ stores, person }: Actor): readonly NotificationKind[] {
  return readPreferences(stores.preferences.find(person.id)).mutedNotifications ?? [];
}

/** Null for one whose process is gone, which only tampering can bring about. */
export function notificationRow(actor: Actor, one: NotificationRecord): Notification | null {
  const { stores } = actor;
  const process = stores.processes.find(one.process);
  if (!process) return null;
  const task = one.task === null ? undefined : stores.tasks.find(one.task);
  const comment = one.comment === null ? undefined : stores.comments.find(one.comment);
  return {
    id: one.id,
    kind: one.kind,
    group: groupOfKind[one.kind],
    at: one.at,
    read: one.read,
    by: personOf(actor, one.author),
    processId: process.id,
    flowTitle: flowTitle(actor, process.flow),
    ...processHeading(actor, process),
    subject: processSubject(actor, process),
    processStatus: process.status,
    task: task ? { id: task.id, title: taskTitle(actor, task), due: task.due } : null,
    decision: decisionTold(actor, one),
    outcome: processOutcome(actor, process),
    commentId: one.comment,
    text: comment?.withdrawn === null ? comment.text : null,
  };
}
