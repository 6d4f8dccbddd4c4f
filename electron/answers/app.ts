import type { DesktopAnswersOf } from "./desktop-services.ts";

/** What a window may ask about the program before anybody has signed in. */
export const appHandlers: DesktopAnswersOf<"app"> = {
  "app.info": (_input, { info }) => info,
  "app.licenses": (_input, { readLicenses }) => readLicenses(),
};
