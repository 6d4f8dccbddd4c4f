import { expect, it } from "vitest";
import { helloWorld } from "../../../flows/hello-world/hello-world.ts";
import { underBothDrivers } from "../support/office.ts";

underBothDrivers("an earlier moment", (open) => {
  it("shows data, record, tasks and owners as they were known then", async () => {
    const office = open([helloWorld]);
    office.desk("ada").starts.start("hello-world", "start", { artifact: { text: "Hello" } });
    const began = office.clock.now();
    office.clock.advance(60_000);
    office.desk("ben").tasks.assign(2);
    const taken = office.clock.now();
    office.clock.advance(60_000);
    office.desk("ben").tasks.complete(2, { data: { approved: true } });
    await office.engine.runDueJobs();
    const picture = (timestamp: number) => {
      const { status, data, artifact, tasks } = office.desk("ada").history.at(1, { timestamp });
      const fields = [...artifact, ...data].filter(({ name }) => name !== "receipt");
      const values = fields.map(({ value }) => value);
      return [status, ...values, ...tasks.map((task) => `${task.node} ${task.status} ${task.owner?.name ?? "-"}`)];
    };
    expect([picture(began - 1), picture(began), picture(taken), picture(office.clock.now())]).toEqual([
      ["NEW", null],
      ["NEW", "Hello", null, "start DONE ada", "approve NEW -"],
      ["NEW", "Hello", null, "start DONE ada", "approve ASSIGNED ben"],
      ["DONE", "Hello", true, "start DONE ada", "approve DONE ben", "check DONE -", "send DONE -", "sent DONE -"],
    ]);
  });

  it("places the tasks of any moment for a picture of the flow", () => {
    const office = open([helloWorld]);
    office.desk("ada").starts.start("hello-world", "start", { artifact: { text: "Hello" } });
    office.desk("ben").tasks.assign(2);
    office.desk("ben").tasks.complete(2, { data: { approved: false } });
    const picture = (position: number | null) => {
      const placed = office.desk("ada").history.diagramTasks(1, position === null ? null : { position });
      return placed.map(({ node, status, owner, previous }) => [node, status, owner?.name ?? null, previous.join()]);
    };
    expect([picture(2), picture(null)]).toEqual([
      [
        ["start", "DONE", "ada", ""],
        ["approve", "ASSIGNED", "ben", "1"],
      ],
      [
        ["start", "DONE", "ada", ""],
        ["approve", "DONE", "ben", "1"],
        ["check", "DONE", null, "2"],
        ["rejected", "DONE", null, "3"],
      ],
    ]);
  });
});
