import { z } from "zod";

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
} as const;

type PreferenceName = keyof typeof preferenceSchemas;

/** What a person chose for themselves, wherever they sign in; null: nothing yet. */
export type Preferences = {
  readonly [Name in PreferenceName]: z.infer<(typeof preferenceSchemas)[Name]> | null;
};
