import * as fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import type { PermissionChange, PermissionPreview } from "../../../../engine/contract/index.ts";
import { defineFlow } from "../../../../engine/index.ts";
import { fewOrMany } from "../../../support/few-or-many.ts";
import { codeOf, Office } from "../../support/office.ts";

const permissions = [
  "people.manage",
  "first.view",
  "first.manage",
  "first.ask",
  "both.decide",
  "second.view",
  "second.manage",
];
const people = ["ada", "ben", "eve"] as const;
const groups = [1, 2, 3];

const change = fc.record({
  groupId: fc.constantFrom(...groups),
  permission: fc.constantFrom(...permissions),
  object: fc.constant(null),
  granted: fc.boolean(),
});

it("does what its preview said, to everybody, and undoing takes all of it back", () => {
  const office = new Office("in memory", [flowOf("first"), flowOf("second")]);
  office.engine.people.createGroup("heads", "Heads");
  office.engine.people.createGroup("clerks", "Clerks");
  office.engine.people.addToGroup("ada", "heads");
  office.engine.people.addToGroup("eve", "heads");
  office.engine.people.addToGroup("eve", "clerks");
  const root = office.desk("root");
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
      const [before, grants] = [held(office), sorted(root.permissions.matrix().grants)];
      const preview = root.permissions.preview(changes);
      expect(held(office)).toEqual(before);
      const { entry } = root.permissions.change(changes);
      const after = held(office);
      expect(moved(preview, true)).toEqual([...after].filter((one) => !before.has(one)).toSorted());
      expect(moved(preview, false)).toEqual([...before].filter((one) => !after.has(one)).toSorted());
      for (const one of stayed(preview)) expect([one, before.has(one) && after.has(one)]).toEqual([one, true]);
      if (entry === null) return;
      root.undoCommand(entry);
      expect(sorted(root.permissions.matrix().grants)).toEqual(grants);
      // each run begins where the one before has led
      root.permissions.change(changes);
    }),
    { numRuns: fewOrMany({ few: 60, many: 2_000 }) },
  );
});

it("asks for the password exactly when its preview said that one's own administration is lost", () => {
  const office = new Office("in memory", [flowOf("first"), flowOf("second")]);
  office.engine.people.createGroup("heads", "Heads");
  office.engine.people.createGroup("clerks", "Clerks");
  office.engine.people.addToGroup("ada", "heads");
  const administering: PermissionChange = { groupId: 2, permission: "people.manage", object: null, granted: true };
  office.desk("root").permissions.change([administering]);
  const administration = fc.record({ ...changeOf("people.manage"), granted: fc.boolean() });
  fc.assert(
    fc.property(fc.array(administration, { maxLength: 5 }), (changes) => {
      const { losesAdministration } = office.desk("ada").permissions.preview(changes);
      const code = codeOf(() => office.desk("ada").permissions.change(changes));
      expect(code).toBe(losesAdministration ? "password.required" : "nothing");
      expect(office.desk("ada").capabilities().administers).toBe(true);
    }),
    { numRuns: fewOrMany({ few: 60, many: 1_000 }) },
  );
});

function changeOf(permission: string) {
  return { groupId: fc.constantFrom(...groups), permission: fc.constant(permission), object: fc.constant(null) };
}

function sorted(grants: readonly unknown[]): readonly string[] {
  return grants.map((grant) => JSON.stringify(grant)).toSorted();
}

/** `eve view first`: what people may, as they are asked one by one. */
function held(office: Office): ReadonlySet<string> {
  const root = office.desk("root");
  return new Set(
    people.flatMap((name) =>
      root.people
        .get(office.personId(name))
        .may.flatMap(({ flowId, rights }) =>
          rights
            .filter(({ permission }) => permission !== null)
            .map(({ kind, node }) => `${name} ${kind} ${node} ${flowId}`),
        ),
    ),
  );
}

function moved({ effects }: PermissionPreview, gained: boolean): readonly string[] {
  return effects
    .filter((effect) => effect.gained === gained)
    .flatMap(({ people, right, flow }) =>
      people.map(({ name }) => `${name} ${right.kind} ${right.node} ${flow.flowId}`),
    )
    .toSorted();
}

function stayed({ effects }: PermissionPreview): readonly string[] {
  return effects.flatMap(({ unaffected, right, flow }) =>
    unaffected.map(({ name }) => `${name} ${right.kind} ${right.node} ${flow.flowId}`),
  );
}

/** Two flows share the permission to decide. */
function flowOf(id: string) {
  return defineFlow({
    id,
    version: 1,
    title: id,
    description: "A flow under test.",
    data: z.object({}),
    nodes: (node) => ({
      ask: node.start({}).permission({ autoCreate: true }).next("decide"),
      decide: node.view({}).permission("both.decide").next("end"),
      end: node.end(),
    }),
  });
}
