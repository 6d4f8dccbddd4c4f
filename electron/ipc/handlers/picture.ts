import type { pictureInputs } from "../picture-contract.ts";
import { deskOf } from "./caller.ts";
import type { Handlers } from "./index.ts";

export type PictureChannel = keyof typeof pictureInputs;

/** Pictures of flows, for who may see or start them. */
export const pictureHandlers: Pick<Handlers, PictureChannel> = {
  "flow.drawing": ({ flowId }, caller) => caller.drawings.of(deskOf(caller).flowMap(flowId)),
};
