import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type { Language, Preferences } from "../engine/contract/index.ts";
import { preferenceSchemas } from "../engine/contract/preferences.ts";
import { nothing } from "./inputs.ts";

type Chosen = { readonly [Name in keyof Preferences]: NonNullable<Preferences[Name]> };

/**
 * How the window looks and listens now: as the person who is signed in chose, and while nobody is, as whoever was here
 * last. What they didn't choose is as usual at this machine.
 */
export interface EffectivePreferences extends Chosen {
  /** What `system` means here now. */
  readonly effectiveLanguage: Language;
  /** BCP 47 tag for dates and numbers, e.g. `de-AT`; always of the language. */
  readonly locale: string;
}

/** What a window may ask about a person's own preferences. */
export const preferencesChannels = {
  "preferences.get": channel({ input: nothing, output: answer<EffectivePreferences>(), open: true }),
  "preferences.set": channel({
    input: z.strictObject({
      language: preferenceSchemas.language.nullable().exactOptional(),
      colorScheme: preferenceSchemas.colorScheme.nullable().exactOptional(),
      density: preferenceSchemas.density.nullable().exactOptional(),
      singleKeys: preferenceSchemas.singleKeys.nullable().exactOptional(),
      mutedNotifications: preferenceSchemas.mutedNotifications.nullable().exactOptional(),
      systemNotifications: preferenceSchemas.systemNotifications.nullable().exactOptional(),
      notificationDetails: preferenceSchemas.notificationDetails.nullable().exactOptional(),
      quietHours: preferenceSchemas.quietHours.nullable().exactOptional(),
    }),
    output: answer<EffectivePreferences>(),
    withTemporaryPassword: true,
  }),
} as const;
