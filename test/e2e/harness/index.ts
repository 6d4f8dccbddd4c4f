export { callAnything, callMain } from "./call-main.ts";
export { type Intray, repository } from "./launch.ts";
export { openOutside } from "./outside.ts";
export { exitOf, killTree } from "./process-end.ts";
export { test } from "./test.ts";
export { seed, writeMessages } from "./seed.ts";
export { type Feed, openFeed } from "./feed.ts";
export { createAccount } from "./profile.ts";
export { startIntray } from "./start.ts";
