import type { FormDescription, FormField, FormValues, JsonObject } from "../../../engine/contract/index.ts";

const text: FormField = {
  part: "artifact",
  name: "text",
  title: "Text",
  help: "What is to be sent.",
  required: true,
  editable: true,
  widget: { type: "text", multiline: false, maxLength: 150 },
};

const approved: FormField = {
  part: "data",
  name: "approved",
  title: "Approved",
  required: false,
  emptied: false,
  editable: true,
  widget: { type: "boolean" },
};

function objectSchema(part: string, properties: JsonObject, required: readonly string[]): JsonObject {
  return {
    type: "object",
    properties: { [part]: { type: "object", properties, required, additionalProperties: false } },
    required: [part],
    additionalProperties: false,
  };
}

/** The form that starts hello world. */
export const startForm: FormDescription = {
  version: 2,
  fields: [text],
  schema: objectSchema("artifact", { text: { type: "string", minLength: 1, maxLength: 150 } }, ["text"]),
  values: {},
};

/** The form that approves a message. */
export function approveForm(values: FormValues): FormDescription {
  return {
    version: 2,
    fields: [{ ...text, editable: false }, approved],
    schema: objectSchema("data", { approved: { type: "boolean" } }, ["approved"]),
    values,
  };
}

const choices = (words: readonly string[]) => words.map((label) => ({ value: label.toLowerCase(), label }));
const field = (name: string, title: string, widget: FormField["widget"], rest: Partial<FormField> = {}): FormField => ({
  part: "data",
  name,
  title,
  required: false,
  editable: true,
  widget,
  ...rest,
});

/** A form with every kind of field. */
export const everyWidget: FormDescription = {
  version: 2,
  fields: [
    field("subject", "Subject", { type: "text", multiline: false }, { required: true, placeholder: "A few words" }),
    field("reason", "Reason", { type: "text", multiline: true }, { help: "Your manager reads this." }),
    field("days", "Days", { type: "number", integer: true, minimum: 1, maximum: 40 }, { required: true }),
    field("amount", "Amount", { type: "number", integer: false, minimum: 0 }),
    field("first", "First day", { type: "date" }, { required: true }),
    field("kind", "Kind", { type: "choice", choices: choices(["Holiday", "Training", "Other"]) }, { required: true }),
    field("team", "Team", {
      type: "choice",
      choices: choices(["Accounts", "Bureau", "Customs", "Delivery", "Einkauf", "Führung", "Größen"]),
    }),
    field("urgent", "Urgent", { type: "boolean" }),
  ],
  schema: objectSchema(
    "data",
    {
      subject: { type: "string", minLength: 1, maxLength: 80 },
      reason: { type: "string" },
      days: { type: "integer", minimum: 1, maximum: 40 },
      amount: { type: "number", minimum: 0 },
      first: { type: "string", format: "date" },
      kind: { enum: ["holiday", "training", "other"] },
      team: { type: "string" },
      urgent: { type: "boolean" },
    },
    ["subject", "days", "first", "kind"],
  ),
  values: {},
};
