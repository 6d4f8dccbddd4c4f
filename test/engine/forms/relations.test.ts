import { expect, it } from "vitest";
import { z } from "zod";
import {
  defineArtifact,
  defineFlow,
  type Desk,
  type FormValues,
  personField,
  recordField,
} from "../../../engine/index.ts";
import { codeOf, underBothDrivers } from "../support/office.ts";

underBothDrivers("a relation", (open) => {
  it("is searched by words: people by name, records by what they say, the newest first", () => {
    const office = supplied(open([supplier, order]));
    const names = (target: Parameters<Desk["relations"]["find"]>[0], text: string) =>
      office
        .desk("ada")
        .relations.find(target, text)
        .map(({ value }) => ("name" in value ? value.name : value.label));
    expect([
      names({ to: "person" }, "A"),
      names({ to: "person" }, "nobody"),
      names({ to: "record", record: "supplier" }, ""),
      names({ to: "record", record: "supplier" }, "vien"),
      names({ to: "record", record: "order" }, ""),
    ]).toEqual([["Ada"], [], ["Paper Ltd", "Ink & Sons"], ["Ink & Sons"], []]);
  });

  it("shows nothing of a flow that the person may not view", () => {
    const office = supplied(open([supplier, order]));
    expect(office.desk("eve").relations.find({ to: "record", record: "supplier" }, "")).toEqual([]);
    expect(codeOf(() => office.desk("eve").relations.card({ type: "supplier", id: 1 }))).toBe("artifact.unknown");
    expect(office.desk("ada").relations.card({ type: "supplier", id: 1 })).toMatchObject({
      ref: { type: "supplier", id: 1, label: "Ink & Sons" },
      title: "Supplier",
      fields: [{ value: "Ink & Sons" }, { value: "Vienna" }],
      processId: 1,
    });
  });

  it("keeps the name that the engine knows, whatever was sent, and leads authors to what it means", () => {
    const office = supplied(open([supplier, order]));
    const sent = ordered(1, 2, "Forged");
    office.desk("ada").starts.start("order", "ask", sent);
    expect(
      office
        .desk("ada")
        .processes.get(3)
        .data.map(({ value }) => value),
    ).toEqual([{ type: "supplier", id: 1, label: "Ink & Sons" }, { person: 2, name: "Ben" }, "Vienna, Ben"]);
  });

  it("to what isn't there is refused at its field, and so is what the person may not see", () => {
    const office = supplied(open([supplier, order]));
    office.engine.people.grant("staff", "order.ask");
    office.engine.people.createGroup("others", "Others");
    office.engine.people.grant("others", "order.ask");
    office.engine.people.addToGroup("eve", "others");
    const paths = (who: "ada" | "eve", values: FormValues) => {
      try {
        office.desk(who).starts.start("order", "ask", values);
        return [];
      } catch (error) {
        const { issues = [] } = (error as { details: { issues?: { path: unknown }[] } }).details;
        return issues.map(({ path }) => path);
      }
    };
    expect([paths("ada", ordered(99, 99)), paths("eve", ordered(1, 1)), paths("ada", ordered(1, 1))]).toEqual([
      [
        ["data", "from"],
        ["data", "contact"],
      ],
      [["data", "from"]],
      [],
    ]);
  });

  it("is made in place by who may start a flow that makes such records", () => {
    const office = supplied(open([supplier, order]));
    expect(office.desk("ada").relations.starts("supplier")).toMatchObject([{ flowId: "supplier", node: "add" }]);
    expect(office.desk("eve").relations.starts("supplier")).toEqual([]);
  });

  it("is described as a widget", () => {
    const office = open([supplier, order]);
    const { fields } = office.desk("ada", "de").starts.form("order", "ask").form;
    expect(fields.map(({ widget }) => widget)).toEqual([
      { type: "relation", to: "record", record: "supplier", title: "Lieferant" },
      { type: "relation", to: "person" },
    ]);
  });
});

type Opened = ReturnType<Parameters<Parameters<typeof underBothDrivers>[1]>[0]>;

function supplied(office: Opened): Opened {
  for (const [name, town] of [
    ["Ink & Sons", "Vienna"],
    ["Paper Ltd", "Graz"],
  ] as const) {
    office.desk("ada").starts.start("supplier", "add", { artifact: { name, town } });
  }
  return office;
}

function ordered(from: number, contact: number, name = ""): FormValues {
  return { data: { from: { type: "supplier", id: from, label: name }, contact: { person: contact, name } } };
}

const supplierRecord = defineArtifact({
  id: "supplier",
  title: { en: "Supplier", de: "Lieferant" },
  schema: z.object({ name: z.string().min(1), town: z.string() }),
  label: ({ name }) => name,
});

const supplier = defineFlow({
  id: "supplier",
  version: 1,
  title: "Supplier",
  description: "Somebody we buy from.",
  data: z.object({}),
  artifact: supplierRecord,
  nodes: (node) => ({
    add: node
      .start({ artifact: ["name", "town"] })
      .permission({ autoCreate: true })
      .next("end"),
    end: node.end(),
  }),
});

const order = defineFlow({
  id: "order",
  version: 1,
  title: "Order",
  description: "Something to buy from a supplier.",
  data: z.object({
    from: recordField(supplierRecord),
    contact: personField(),
    note: z.string().optional(),
  }),
  nodes: (node) => ({
    ask: node
      .start({ data: ["from", "contact"] })
      .permission({ autoCreate: true })
      .next("note"),
    note: node
      .function(({ process, record, person }) => {
        const { town } = record(supplierRecord, process.data.from);
        process.data.note = `${town}, ${person(process.data.contact)?.displayName}`;
      })
      .next("end"),
    end: node.end(),
  }),
});
