import { z } from "zod";
import { notificationKinds } from "./notification.ts";

/** Such as 17:30. */
const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);

/**
 * What each preference of a person may be. Another one is another line here: it is kept, read and checked by that alone.
 * Values that are no longer offered are read as never chosen.
 */
export const preferenceSchemas = {
  /** `system` follows the operating system of the machine at which the person sits. */
  language: z.enum(["system", "en", "de"]),
  colorScheme: z.enum(["system", "light", "dark"]),
  /** How much room the rows of lists take. */
  density: z.enum(["comfortable", "compact"]),
  /** Whether single letters are shortcuts. People who dictate turn this off, so that words don't set things off. */
  singleKeys: z.boolean(),
  /** Kinds of notifications of which the person doesn't want to be told. */
  mutedNotifications: z.array(z.enum(notificationKinds)).max(notificationKinds.length).readonly(),
  /** Whether the system shows notifications, too. */
  systemNotifications: z.boolean(),
  /** Whether they say what they are about, or only how many there are. */
  notificationDetails: z.boolean(),
  /** When the system shows none: from one time of the day to another, and on weekends; null in it: no such time. */
  quietHours: z.strictObject({ from: timeOfDay.nullable(), until: timeOfDay.nullable(), weekends: z.boolean() }),
} as const;

type PreferenceName = keyof typeof preferenceSchemas;

/** What a person chose for themselves, wherever they sign in; null: nothing yet. */
export type Preferences = {
  readonly [Name in PreferenceName]: z.infer<(typeof preferenceSchemas)[Name]> | null;
};
