import type { Flow } from "../engine/index.ts";
import { gallery } from "./gallery/gallery.ts";
import { offers } from "./gallery/offers.ts";
import { helloWorld } from "./hello-world/hello-world.ts";

export { loadSampleOffice } from "./sample-office.ts";

/** The flows that ship with Intray. */
export const flows: readonly Flow[] = [helloWorld, gallery, offers];
