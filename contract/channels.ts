import type { z } from "zod";
import { commandChannels } from "./command.ts";
import { appChannels } from "./app.ts";
import { attachmentChannels } from "./attachment.ts";
import { auditChannels } from "./audit.ts";
import { backgroundChannels } from "./background.ts";
import { backupChannels } from "./backup.ts";
import { commentChannels } from "./comment.ts";
import { exportChannels } from "./export.ts";
import { draftChannels } from "./draft.ts";
import { fileChannels } from "./file.ts";
import { firstRunChannels } from "./first-run.ts";
import { flowChannels } from "./flow.ts";
import { formChannels } from "./form.ts";
import { groupChannels } from "./group.ts";
import { linkChannels } from "./link.ts";
import { logChannels } from "./log.ts";
import { notificationChannels } from "./notification.ts";
import { openedChannels } from "./opened.ts";
import { permissionChannels } from "./permission.ts";
import { personChannels } from "./person.ts";
import { taskListChannels } from "./task-list.ts";
import { preferencesChannels } from "./preferences.ts";
import { processChannels } from "./process.ts";
import { recordChannels } from "./record.ts";
import { relationChannels } from "./relation.ts";
import { requestChannels } from "./request.ts";
import { searchChannels } from "./search.ts";
import { sessionChannels } from "./session.ts";
import { settingsChannels } from "./settings.ts";
import { startChannels } from "./start.ts";
import { startupChannels } from "./startup.ts";
import { taskChannels } from "./task.ts";
import { updateChannels } from "./update.ts";
import type { Feature } from "./features.ts";
import type { Channel } from "./channel.ts";

/** Everything a window may ask. The rest is derived: names, what is open, what a policy takes away, the preload's list. */
export const channels = {
  ...commandChannels,
  ...appChannels,
  ...attachmentChannels,
  ...auditChannels,
  ...backgroundChannels,
  ...backupChannels,
  ...commentChannels,
  ...exportChannels,
  ...draftChannels,
  ...fileChannels,
  ...firstRunChannels,
  ...flowChannels,
  ...formChannels,
  ...groupChannels,
  ...linkChannels,
  ...logChannels,
  ...notificationChannels,
  ...openedChannels,
  ...permissionChannels,
  ...personChannels,
  ...taskListChannels,
  ...preferencesChannels,
  ...processChannels,
  ...recordChannels,
  ...relationChannels,
  ...requestChannels,
  ...searchChannels,
  ...sessionChannels,
  ...settingsChannels,
  ...startChannels,
  ...startupChannels,
  ...taskChannels,
  ...updateChannels,
} as const satisfies Record<string, Channel>;

type Channels = typeof channels;
export type ChannelName = keyof Channels;
export type Input<Name extends ChannelName> = z.input<Channels[Name]["input"]>;
export type Output<Name extends ChannelName> = ReturnType<Channels[Name]["output"]>;

export const channelNames = Object.keys(channels) as readonly ChannelName[];

/** What answers before anybody has signed in, and while the window is locked. */
export type OpenChannel = {
  [Name in ChannelName]: Channels[Name] extends { readonly open: true } ? Name : never;
}[ChannelName];

export const openChannels: ReadonlySet<ChannelName> = new Set(channelNames.filter((name) => "open" in channels[name]));

/** What answers, besides, who has a password that somebody else set, and has to choose another first. */
export const temporaryPasswordChannels: ReadonlySet<ChannelName> = new Set(
  channelNames.filter((name) => "withTemporaryPassword" in channels[name]),
);

/** What a channel is part of; null for one that everybody needs. */
export function featureOf(name: ChannelName): Feature | null {
  const one: Channel = channels[name];
  return one.feature ?? null;
}

/** What the desktop alone can answer: dialogs, the program, its files. */
export type DesktopChannel = {
  [Name in ChannelName]: Channels[Name] extends { readonly desktop: true } ? Name : never;
}[ChannelName];

/** What any host of an office answers. */
export type HostChannel = Exclude<ChannelName, DesktopChannel>;
