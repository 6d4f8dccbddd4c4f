/** For the tests of flows: scripted people and a clock that stands still. Nothing of it is in the program. */
export { FakeClock } from "./fake-clock.ts";
export { type WalkThrough, walkThrough } from "./walk-through.ts";
export type { WalkOptions } from "./walk-office.ts";
export type { Walk } from "./walk.ts";
export type { Walker } from "./walker.ts";
