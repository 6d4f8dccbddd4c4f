import { QueryClient } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { openEngine } from "../../../engine/index.ts";
import { helloWorld } from "../../../flows/hello-world/hello-world.ts";
import { keys } from "../../../renderer/api/keys.ts";
import { RequestView } from "../../../renderer/requests/request-view.tsx";
import { addSamplePeople } from "../../engine/support/sample-people.ts";
import { renderedText } from "../support/rendered-text.tsx";

type Engine = ReturnType<typeof openEngine>;

/** What stands on the page of a message that Ada sent, in the order in which it is read. */
function shown(engine: Engine, processId: number): string {
  const desk = engine.as(1);
  const request = desk.requests.get(processId);
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(keys.request(processId), request);
  client.setQueryData(keys.overview(processId), desk.processes.overview(processId));
  client.setQueryData(keys.processSteps(processId, null), desk.processes.steps(processId, null));
  return renderedText(client, <RequestView request={request} />);
}

function sent() {
  const engine = openEngine({ file: ":memory:", flows: [helloWorld] });
  addSamplePeople(engine);
  const { processId } = engine.as(1).starts.start("hello-world", "start", { artifact: { text: "Tea is out" } });
  return { engine, processId };
}

it("says first for whom a request waits, then what comes, with everything that can be done at hand", () => {
  const { engine, processId } = sent();
  const page = shown(engine, processId);
  expect(page).toMatch(/Waiting for Office since today.*Approve message.*Remind.*Progress.*You requested it/u);
  expect(page).toMatch(/Office: Approve message\|now.*Your request.*Tea is out.*Copy as new request\|.*Withdraw …/u);
});

it("says of one that has ended what was decided and by whom, and offers to ask again", () => {
  const { engine, processId } = sent();
  const ben = engine.as(2);
  const task = ben.tasks.list("queue").rows[0]?.id ?? 0;
  ben.tasks.complete(task, { data: { approved: false } }, undefined, { take: true });
  const page = shown(engine, processId);
  expect(page).toMatch(/Rejected by Ben.*Progress.*Ben[^|]*: Rejected/u);
  expect(page).not.toContain("Withdraw");
  expect(page).toContain("Copy as new request");
});
