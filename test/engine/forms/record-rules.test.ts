import { expect, it } from "vitest";
import { z } from "zod";
import { defineFlow } from "../../../engine/index.ts";
import { openingHours } from "../../docs/opening-hours.ts";
import { underBothDrivers } from "../support/office.ts";

underBothDrivers("a rule about several fields of a record", (open) => {
  it.each([
    ["en", "The end comes before the beginning."],
    ["de", "Das Ende liegt vor dem Anfang."],
  ] as const)("is told at its field, in the person's language (%s), and nothing is lost", (language, message) => {
    const office = open([meeting]);
    const ada = office.desk("ada", language);
    const issues = [{ path: ["artifact", "until"], message }];
    expect(() => ada.starts.start("meeting", "plan", { artifact: { from: 10, until: 9 } })).toThrow(
      expect.objectContaining({ code: "values.invalid", details: { issues } }),
    );
    ada.starts.start("meeting", "plan", { artifact: { from: 10, until: 11 } });
    const task = office.idOf("move");
    const again = office.desk("ada", language);
    again.tasks.assign(task);
    expect(() => again.tasks.complete(task, { artifact: { until: 8 } })).toThrow(
      expect.objectContaining({ code: "values.invalid", details: { issues } }),
    );
    expect(office.picture()).toEqual(["plan DONE start", "move ASSIGNED start", "process NEW"]);
  });

  it("is told to code as an error of the record", () => {
    const office = open([meeting]);
    office.desk("ada").starts.start("meeting", "plan", { artifact: { from: 10, until: 11 } });
    expect(() => office.desk("root").manage.changeData(1, { artifact: { until: 8 } })).toThrow(
      expect.objectContaining({ code: "artifact.invalid" }),
    );
  });
});

const meeting = defineFlow({
  id: "meeting",
  version: 1,
  title: "Meeting",
  description: "A meeting is planned, and moved.",
  data: z.object({}),
  artifact: openingHours,
  nodes: (node) => ({
    plan: node
      .start({ artifact: ["from", "until"] })
      .permission({ autoCreate: true })
      .next("move"),
    move: node
      .view({ artifact: ["until"] })
      .permission({ autoCreate: true })
      .next("end"),
    end: node.end(),
  }),
});
