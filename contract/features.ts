import type { ChannelName } from "./channels.ts";

/** What an administrator can take away from everybody on a machine. */
export const features = ["export", "files", "print"] as const;

export type Feature = (typeof features)[number];

/** By which channels data leave Intray. Printing needs none: the page does it, and its policy keeps it from that. */
const featureByChannel: { readonly [Channel in ChannelName]?: Feature } = {
  "flow.save": "export",
  "case.save": "export",
  "file.save": "files",
  "file.open": "files",
};

/** What a channel is part of; null for one that everybody needs. */
export function featureOf(channel: ChannelName): Feature | null {
  return featureByChannel[channel] ?? null;
}
