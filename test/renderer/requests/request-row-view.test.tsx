import { QueryClient } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { openEngine } from "../../../engine/index.ts";
import { helloWorld } from "../../../flows/hello-world/hello-world.ts";
import { RequestRowView } from "../../../renderer/requests/request-row-view.tsx";
import { addSamplePeople } from "../../engine/support/sample-people.ts";
import { renderedText } from "../support/rendered-text.tsx";

it("says of each request what it is about and where it stands, and marks what is new", () => {
  const engine = openEngine({ file: ":memory:", flows: [helloWorld] });
  addSamplePeople(engine);
  for (const text of ["Tea is out", "Coffee is out"]) {
    engine.as(1).starts.start("hello-world", "start", { artifact: { text } });
  }
  const ben = engine.as(2);
  const tea = ben.tasks.list("queue").rows.find(({ processTitle }) => processTitle.includes("Tea"));
  ben.tasks.complete(tea?.id ?? 0, { data: { approved: false } }, undefined, { take: true });
  const said = (group: "running" | "ended") =>
    engine
      .as(1)
      .requests.list({ group })
      .rows.map((row) =>
        renderedText(
          new QueryClient(),
          <RequestRowView row={row} height={58} chosen={false} onChoose={() => undefined} />,
        ),
      );
  expect(said("running")).toEqual(["|“Coffee is out”|Waiting for Office|today|"]);
  expect(said("ended")).toEqual([
    expect.stringMatching(/^\|unread[^|]*\|“Tea is out”\|Rejected by Ben Franklin\|/iu) as unknown,
  ]);
});
