import type { MachineAnswersOf } from "./machine.ts";

/** What a window may ask about the program before anybody has signed in. */
export const appHandlers: MachineAnswersOf<"app"> = {
  "app.info": (_input, { info }) => info,
  "app.licenses": (_input, { readLicenses }) => readLicenses(),
};
