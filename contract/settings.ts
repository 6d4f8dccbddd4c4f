import { z } from "zod";
import { answer, channel } from "./channel.ts";
import type { Language } from "../engine/contract/index.ts";
import { lockChoices, nothing } from "./inputs.ts";

/** What a person chose for this machine. `system` follows the operating system. */
export interface Settings {
  readonly language: "system" | Language;
  readonly colorScheme: "system" | "light" | "dark";
  /** How much room the rows of lists take. */
  readonly density: "comfortable" | "compact";
  /** After how many minutes without a touch the window locks; null: never. */
  readonly lockAfterMinutes: (typeof lockChoices)[number] | null;
}

/** Settings together with what `system` means here now. */
export interface EffectiveSettings extends Settings {
  readonly effectiveLanguage: Language;
  /** BCP 47 tag for dates and numbers, e.g. `de-AT`. */
  readonly locale: string;
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
      language: z.enum(["system", "en", "de"]).exactOptional(),
      colorScheme: z.enum(["system", "light", "dark"]).exactOptional(),
      density: z.enum(["comfortable", "compact"]).exactOptional(),
      lockAfterMinutes: z.literal(lockChoices).nullable().exactOptional(),
    }),
    output: answer<EffectiveSettings>(),
    open: true,
  }),
} as const;
