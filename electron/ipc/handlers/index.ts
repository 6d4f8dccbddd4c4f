import type { ChannelName } from "../channels.ts";
import type { Input, Output } from "../contract.ts";
import { backgroundHandlers } from "./background.ts";
import type { Caller } from "./caller.ts";
import { backupHandlers } from "./backup.ts";
import { deskHandlers } from "./desk.ts";
import { entranceHandlers } from "./entrance.ts";
import { fileHandlers } from "./file.ts";
import { formHandlers } from "./form.ts";
import { historyHandlers } from "./history.ts";
import { officeHandlers } from "./office.ts";
import { pictureHandlers } from "./picture.ts";
import { recordHandlers } from "./record.ts";
import { programHandlers } from "./program.ts";
import { updateHandlers } from "./update.ts";

/** What answers each channel. Stops compiling when a channel has no answer. */
export type Handlers = {
  readonly [Channel in ChannelName]: (
    input: Input<Channel>,
    caller: Caller,
  ) => Output<Channel> | Promise<Output<Channel>>;
};

export const handlers: Handlers = {
  ...programHandlers,
  ...entranceHandlers,
  ...deskHandlers,
  ...formHandlers,
  ...historyHandlers,
  ...recordHandlers,
  ...fileHandlers,
  ...officeHandlers,
  ...backupHandlers,
  ...backgroundHandlers,
  ...pictureHandlers,
  ...updateHandlers,
};
