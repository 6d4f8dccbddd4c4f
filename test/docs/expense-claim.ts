import { z } from "zod";
import { defineArtifact, defineFlow, fileField, personField, recordField, ui } from "../../engine/index.ts";

const supplier = defineArtifact({
  id: "supplier",
  title: { en: "Supplier", de: "Lieferant" },
  schema: z.object({ name: z.string().min(1), town: z.string() }),
  label: ({ name }) => name,
});

export const newSupplier = defineFlow({
  id: "new-supplier",
  version: 1,
  title: "New supplier",
  description: "Somebody we buy from.",
  data: z.object({}),
  artifact: supplier,
  nodes: (node) => ({
    add: node
      .start({ artifact: ["name", "town"] })
      .permission("new-supplier.add")
      .next("end"),
    end: node.end(),
  }),
});

const claim = defineArtifact({
  id: "expense-claim",
  title: "Expense claim",
  schema: z.object({
    purpose: z.string().min(1).max(200),
    receipt: fileField({ accept: [".pdf", ".txt", "image/*"], maxSize: 5_000_000 }),
    others: z.array(fileField()).max(10),
    paidTo: recordField(supplier),
    approver: personField(),
    costCentre: ui(z.string().max(20).optional(), { prefill: "last" }),
  }),
  label: ({ purpose }) => purpose,
});

export const expenseClaim = defineFlow({
  id: "expense-claim",
  version: 1,
  title: "Expense claim",
  description: "Somebody paid for something and wants the money back.",
  data: z.object({ archived: fileField().optional(), note: z.string().optional() }),
  artifact: claim,
  nodes: (node) => ({
    ask: node
      .start({ artifact: ["purpose", "receipt", "others", "paidTo", "approver", "costCentre"] })
      .permission("expense-claim.ask")
      .next("approve"),
    approve: node
      .view({
        show: { artifact: ["purpose", "receipt", "paidTo"] },
        task: z.object({
          remark: ui(z.string().optional(), { prefill: { from: "artifact", field: "purpose" } }),
        }),
      })
      .assign(({ artifact, person }) => person(artifact.approver)?.name ?? null)
      .next("look"),
    look: node
      .function(({ process, artifact, record, files }) => {
        const { town } = record(supplier, artifact.paidTo);
        process.data.note = `${town}: ${files.read(artifact.receipt).byteLength} bytes`;
      })
      .next("archive"),
    archive: node
      .job(
        async ({ artifact }, { files }) => {
          if (artifact === null) throw new Error("There is nothing to archive.");
          const receipt = await files.read(artifact.receipt);
          return files.write({ name: `archived-${artifact.receipt.name}`, type: artifact.receipt.type }, receipt);
        },
        {
          done: ({ process }, archived) => {
            process.data.archived = archived;
          },
        },
      )
      .next("end"),
    end: node.end(),
  }),
});
