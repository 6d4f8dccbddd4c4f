export { type Answer, callAnything, callMain } from "./call-main.ts";
export { type Intray, repository } from "./launch.ts";
export { type Outside, openOutside } from "./outside.ts";
export { type Exit, exitOf, killTree } from "./process-end.ts";
export { test } from "./test.ts";
