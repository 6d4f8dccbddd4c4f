import { expect, it } from "vitest";
import { helloWorld } from "../../../flows/hello-world/hello-world.ts";
import { underBothDrivers } from "../support/office.ts";

underBothDrivers("an earlier moment", (open) => {
  it("shows data, record, tasks and owners as they were known then", async () => {
    const office = open([helloWorld]);
    office.desk("ada").start("hello-world", "start", { artifact: { text: "Hello" } });
    const began = office.clock.now();
    office.clock.advance(60_000);
    office.desk("ben").assign(2);
    const taken = office.clock.now();
    office.clock.advance(60_000);
    office.desk("ben").complete(2, { data: { approved: true } });
    await office.engine.runDueJobs();
    const picture = (moment: number) => {
      const { status, data, artifact, tasks } = office.desk("ada").at(1, { moment });
      const fields = [...artifact, ...data].filter(({ name }) => name !== "receipt");
      const values = fields.map(({ value }) => value);
      return [status, ...values, ...tasks.map((task) => `${task.node} ${task.status} ${task.owner?.name ?? "-"}`)];
    };
    expect([picture(began - 1), picture(began), picture(taken), picture(office.clock.now())]).toEqual([
      ["NEW", null],
      ["NEW", "Hello", false, "start DONE -", "approve NEW -"],
      ["NEW", "Hello", false, "start DONE -", "approve ASSIGNED ben"],
      ["DONE", "Hello", true, "start DONE -", "approve DONE ben", "check DONE -", "send DONE -", "sent DONE -"],
    ]);
  });
});
