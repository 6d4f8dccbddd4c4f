import type { NotificationKind } from "../contract/index.ts";

/** Something that a command has to tell somebody once it is done. */
export interface Notice {
  readonly person: number;
  readonly kind: NotificationKind;
  readonly process: number;
  readonly task?: number | null;
  readonly comment?: number | null;
}
