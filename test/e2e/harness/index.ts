export { commandLine, environment, type Intray, repository } from "./launch.ts";
export { type Exit, exitOf, killTree } from "./process-end.ts";
export { test } from "./test.ts";
