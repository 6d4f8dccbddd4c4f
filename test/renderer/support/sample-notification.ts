import { groupOfKind, type Notification } from "../../../engine/contract/notification.ts";

/** Somebody commented on the purchase of a scanner, unless told otherwise. */
export function notification(differently: Partial<Notification> = {}): Notification {
  const { kind = "commented" } = differently;
  return {
    id: 1,
    kind,
    group: groupOfKind[kind],
    at: 0,
    read: null,
    by: { id: 3, name: "ben", displayName: "Ben Franklin" },
    processId: 1,
    flowTitle: "Purchase",
    title: "Scanner",
    keyFigure: null,
    subject: "",
    processStatus: "NEW",
    task: null,
    decision: null,
    outcome: null,
    commentId: null,
    text: null,
    ...differently,
  };
}
