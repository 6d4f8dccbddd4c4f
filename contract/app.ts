import { answer, channel } from "./channel.ts";
import type { AppInfo } from "./app-info.ts";
import { nothing } from "./inputs.ts";

/** What a window may ask about the program itself. */
export const appChannels = {
  "app.info": channel({ desktop: true, input: nothing, output: answer<AppInfo>(), open: true }),
  /** Whose work is in Intray, with their licences, as plain text. */
  "app.licenses": channel({ desktop: true, input: nothing, output: answer<string>(), open: true }),
} as const;
