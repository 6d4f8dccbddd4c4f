import { expect, it } from "vitest";
import { z } from "zod";
import type { FlowAccess } from "../../../engine/contract/index.ts";
import { defineFlow } from "../../../engine/index.ts";
import { codeOf, underBothDrivers } from "../support/office.ts";

/** Each right in one line: kind, node, permission; then who holds it. */
function picture({ rights }: FlowAccess): readonly string[] {
  return rights.map(({ kind, node, permission, everyone, ruled, restricted, groups, people }) =>
    [
      `${kind} ${node ?? "-"} ${permission ?? "-"}:`,
      ...(everyone ? ["everyone"] : []),
      ...(ruled ? ["by rule"] : []),
      ...(restricted ? ["restricted"] : []),
      ...groups.map(
        ({ id, object, implied }) => `group ${id}${object ? ` for ${object}` : ""}${implied ? " implied" : ""}`,
      ),
      ...people.map(({ name }) => name),
    ].join(" "),
  );
}

underBothDrivers("who may do what", (open) => {
  it("tells for each right of a flow which groups and people hold it", () => {
    const office = open([]);
    expect(codeOf(() => office.desk("root").groups.access("leave"))).toBe("flow.unknown");
    const hall = open([leave]);
    const { people } = hall.engine;
    people.createGroup("heads", "Heads");
    people.grant("heads", "leave.manage");
    people.grant("heads", "leave.decide", { object: "berlin" });
    people.addToGroup("eve", "heads");
    const access = hall.desk("root").groups.access("leave");
    expect(picture(access)).toEqual([
      "view - leave.view: group 1 group 2 implied ada ben eve",
      "manage - leave.manage: group 2 eve",
      "start ask -: everyone",
      "start askForOther -: by rule ben",
      "start import leave.import: group 1 ada ben",
      "task decide leave.decide: restricted group 1 group 2 for berlin ada ben eve",
      "task file -: everyone",
    ]);
    expect(access.superusers).toMatchObject([{ name: "root" }]);
    expect(access.groups).toEqual([
      { id: 2, title: "Heads" },
      { id: 1, title: "Staff" },
    ]);
    expect(access.rights[5]?.title).toEqual({ en: "Decide", de: "Entscheiden" });
  });

  it("tells of a person what they may do, flow by flow", () => {
    const office = open([leave]);
    const may = (name: string) =>
      office
        .desk("root")
        .people.get(office.personId(name))
        .may.map(({ flowId, rights }) => [
          flowId,
          rights.map(({ kind, node }) => `${kind} ${node ?? ""}`.trim()).join(", "),
        ]);
    expect(may("eve")).toEqual([]);
    expect(may("ada")).toEqual([["leave", "view, start ask, start import, task decide, task file"]]);
    expect(may("root").map(([flow]) => flow)).toEqual([null, "leave"]);
  });

  it("tells who administers", () => {
    const office = open([leave]);
    office.engine.people.createGroup("administration", "Administration");
    office.engine.people.grant("administration", "people.manage");
    office.engine.people.addToGroup("ben", "administration");
    expect(picture(office.desk("ben").groups.access(null))).toEqual(["people - people.manage: group 2 ben"]);
  });
});

const leave = defineFlow({
  id: "leave",
  version: 1,
  title: { en: "Leave", de: "Urlaub" },
  description: "A flow under test.",
  data: z.object({}),
  nodes: (node) => ({
    ask: node.start({}).next("decide"),
    askForOther: node
      .start({})
      .available(({ name }) => name === "ben" || name === "root")
      .next("decide"),
    import: node.start({}).permission({ autoCreate: true }).next("decide"),
    decide: node
      .view({})
      .annotate({ title: { en: "Decide", de: "Entscheiden" } })
      .permission({ autoCreate: true })
      .restrict({ nodes: [], allows: () => true })
      .next("file"),
    file: node.manualTask().next("end"),
    end: node.end(),
  }),
});
