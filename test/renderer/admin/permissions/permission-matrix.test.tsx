import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { z } from "zod";
import { defineFlow, openEngine } from "../../../../engine/index.ts";
import { PermissionMatrix } from "../../../../renderer/admin/permissions/permission-matrix.tsx";
import { PermissionState } from "../../../../renderer/admin/permissions/permission-state.ts";
import { TextProvider } from "../../../../renderer/text/text-context.tsx";

/** What the engine tells, with one change that waits, as rows of texts. */
function shown(language: "en" | "de", person: string | null = null) {
  const { matrix } = smallOffice();
  const state = new PermissionState(matrix, [{ groupId: 2, permission: "visit.manage", object: null, granted: true }]);
  const one = matrix.people.find(({ name }) => name === person) ?? null;
  const page = renderToStaticMarkup(
    <TextProvider language={language} locale={language}>
      <PermissionMatrix
        state={state}
        flows={matrix.flows}
        groups={one === null ? state.groups : state.groupsOf(one)}
        person={one}
        opened={{ flowId: "visit", groupId: 2 }}
        onOpen={() => undefined}
        onMove={() => undefined}
        onLevel={() => undefined}
      />
    </TextProvider>,
  );
  const rows = [...page.matchAll(/<tr.*?<\/tr>/gu)].map(([row]) =>
    [...row.matchAll(/<t[hd].*?<\/t[hd]>/gu)].map(([cell]) => cell.replaceAll(/<[^>]+>/gu, "")),
  );
  return { page, rows };
}

it("has the groups as headings, who everybody is first, and a level in each cell", () => {
  expect(shown("en").rows).toEqual([
    ["2 flows", "Everybody2, 2 members", "Heads1, one member"],
    ["Intray itself", "–None", "–None"],
    ["Visit", "Work 1 of 2", "Manage, not saved"],
  ]);
  expect(shown("de").rows[2]).toEqual(["Besuch", "Erledigen 1/2 1 von 2", "Verwalten, nicht gespeichert"]);
});

it("is a grid that Tab enters at one cell alone, and tells which cell is open", () => {
  const { page } = shown("en");
  expect(page).toContain('role="grid"');
  expect(page.match(/tabindex="0"/gu)).toHaveLength(1);
  expect(page.match(/aria-selected="true"/gu)).toHaveLength(1);
});

it("tells of a person what they may altogether and through which group", () => {
  expect(shown("en", "ben").rows).toEqual([
    ["2 flows", "BenAltogether", "Everybody2, 2 members", "Heads1, one member"],
    ["Intray itself", "–None", "–None", "–None"],
    ["Visit", "Manage through Heads", "Work 1 of 2", "Manage, not saved"],
  ]);
});

function smallOffice() {
  const engine = openEngine({ file: ":memory:", flows: [visit] });
  const { people } = engine;
  people.createPerson({ name: "root", displayName: "Root", superuser: true });
  for (const name of ["ada", "ben"]) people.createPerson({ name, displayName: name === "ada" ? "Ada" : "Ben" });
  people.createGroup("office", "Everybody");
  people.createGroup("heads", "Heads");
  for (const name of ["ada", "ben"]) people.addToGroup(name, "office");
  people.addToGroup("ben", "heads");
  people.grant("office", "visit.receive");
  const matrix = engine.as(1).permissions.matrix();
  engine.close();
  return { matrix };
}

const visit = defineFlow({
  id: "visit",
  version: 1,
  title: { en: "Visit", de: "Besuch" },
  description: "A flow under test.",
  data: z.object({}),
  nodes: (node) => ({
    announce: node.start({}).permission({ autoCreate: true }).next("receive"),
    receive: node.view({}).permission({ autoCreate: true }).next("guide"),
    guide: node.view({}).permission({ autoCreate: true }).next("end"),
    end: node.end(),
  }),
});
