import { expect, it } from "vitest";
import { z } from "zod";
import { defineArtifact, defineFlow, type UiHints } from "../../../engine/index.ts";
import { codeOf, underBothDrivers } from "../support/office.ts";

underBothDrivers("what may be filled in", (open) => {
  it("is what the person wrote in their last case, in the fields that the author named", () => {
    const office = open([trip]);
    expect(office.desk("ada").starts.form("trip", "ask").offers).toEqual([]);
    office.desk("ada").starts.start("trip", "ask", { artifact: { to: "Graz", costCentre: "K 17" } });
    office.desk("ben").starts.start("trip", "ask", { artifact: { to: "Linz", costCentre: "K 99" } });
    const at = office.clock.now();
    expect(office.desk("ada").starts.form("trip", "ask").offers).toEqual([
      { from: "last", subject: "Trip to Graz", at, values: { artifact: { costCentre: "K 17" } } },
    ]);
    expect(office.desk("root").starts.form("trip", "ask").offers).toEqual([]);
  });

  it("comes from the case itself, while the field is empty and the form is the person's to fill", () => {
    const office = open([trip]);
    office.desk("ada").starts.start("trip", "ask", { artifact: { to: "Graz", costCentre: "K 17" } });
    expect(office.desk("ada").tasks.get(2).offers).toEqual([]);
    office.desk("ada").tasks.assign(2);
    const offers = [{ from: "process", subject: null, at: null, values: { task: { hotel: "Graz" } } }];
    expect([office.desk("ada").tasks.get(2).offers, office.desk("ben").tasks.get(2).offers]).toEqual([offers, []]);
  });

  it("is nothing that the field would not take any more", () => {
    const office = open([trip]);
    office
      .desk("ada")
      .starts.start("trip", "ask", { artifact: { to: "A town with a very long name", costCentre: "K 17" } });
    office.desk("ada").tasks.assign(2);
    expect(office.desk("ada").tasks.get(2).offers).toEqual([]);
  });

  it("is refused at registration when it comes from a field that isn't there", () => {
    const wrong = z.object({ hotel: ui(z.string().optional(), { prefill: { from: "data", field: "town" } }) });
    expect(codeOf(() => open([tripWith(wrong)]))).toBe("flow.invalid");
  });
});

function ui<Schema extends z.ZodType>(schema: Schema, hints: UiHints): Schema {
  return schema.meta({ "x-ui": hints });
}

function tripWith(booking: z.ZodObject) {
  return defineFlow({
    id: "trip",
    version: 1,
    title: "Trip",
    description: "Somebody travels.",
    summary: ({ artifact }) => `Trip to ${artifact.to}`,
    data: z.object({}),
    artifact: defineArtifact({
      id: "trip",
      title: "Trip",
      schema: z.object({ to: z.string(), costCentre: ui(z.string(), { prefill: "last" }) }),
      label: ({ to }) => to,
    }),
    nodes: (node) => ({
      ask: node
        .start({ artifact: ["to", "costCentre"] })
        .permission({ autoCreate: true })
        .next("book"),
      book: node.view({ task: booking }).permission({ autoCreate: true }).next("end"),
      end: node.end(),
    }),
  });
}

const trip = tripWith(
  z.object({ hotel: ui(z.string().max(20).optional(), { prefill: { from: "artifact", field: "to" } }) }),
);
