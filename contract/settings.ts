import { z } from "zod";
import { answer, channel } from "./channel.ts";
import { preferenceSchemas } from "../engine/contract/preferences.ts";
import { lockChoices, nothing } from "./inputs.ts";

/** What belongs to this machine, whoever sits at it. */
export interface Settings {
  /** After how many minutes without a touch the window locks; null: never. */
  readonly lockAfterMinutes: (typeof lockChoices)[number] | null;
}

/** Settings together with what limits them here now. */
export interface EffectiveSettings extends Settings {
  /** The longest that the machine's policy lets a window stay open; null: as long as one likes. */
  readonly maxLockMinutes: Settings["lockAfterMinutes"];
  /** The longest that who doesn't administer may choose: what an administrator last chose, within the policy. */
  readonly lockLimitMinutes: Settings["lockAfterMinutes"];
}

/** What a window may ask about settings. */
export const settingsChannels = {
  "settings.get": channel({ desktop: true, input: nothing, output: answer<EffectiveSettings>(), open: true }),
  "settings.set": channel({
    desktop: true,
    input: z.strictObject({
      // for the screens before anybody has signed in, and for who has chosen nothing yet
      language: preferenceSchemas.language.exactOptional(),
      colorScheme: preferenceSchemas.colorScheme.exactOptional(),
      density: preferenceSchemas.density.exactOptional(),
      lockAfterMinutes: z.literal(lockChoices).nullable().exactOptional(),
    }),
    output: answer<EffectiveSettings>(),
    open: true,
  }),
} as const;
