import { expect, it } from "vitest";
import { pageAt, shows } from "../../../electron/notifications/shown-page.ts";

const about = { processId: 3, task: { id: 12, title: "Check", due: null } };
const processOf = (taskId: number) => (taskId === 11 ? 3 : null);

it.each([
  ["app://intray/#/inbox/12", true],
  ["app://intray/#/queue/12?sort=due", true],
  ["app://intray/#/inbox/11", true],
  ["app://intray/#/inbox/13", false],
  ["app://intray/#/process/3", true],
  ["app://intray/#/process/3?at=5", true],
  ["app://intray/#/process/33", false],
  ["app://intray/#/notifications", true],
  ["app://intray/#/inbox", false],
  ["app://intray/#/settings", false],
  ["app://intray/#/records/12", false],
  ["app://intray/", false],
])("at %s one sees task 12 of process 3: %s", (address, isSeen) => {
  expect(shows(pageAt(address), about, processOf)).toBe(isSeen);
});
