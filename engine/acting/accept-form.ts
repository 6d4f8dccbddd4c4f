import { isDeepStrictEqual } from "node:util";
import { FlowError } from "../base/flow-error.ts";
import type { FormDescription, FormIssue, FormPart, JsonObject, Language } from "../contract/index.ts";
import { type ChangeRelation, mapRelations } from "../forms/map-relations.ts";
import { readableRecord, recordRef } from "../reading/relations.ts";
import { refuseForeignFiles } from "./files-desk.ts";
import type { Actor } from "../reading/actor.ts";

type Values = { readonly [part in FormPart]?: JsonObject };

const notThere: Record<Language, string> = {
  en: "This is not there any more, or you may not see it. Choose another",
  de: "Das gibt es nicht mehr, oder Sie dürfen es nicht sehen. Bitte etwas anderes wählen",
};

/**
 * Parsed values, once what they point to was looked at: files that the person may read, people and records that they may
 * pick, each with its name as it is now. What the form said before is taken as it is.
 *
 * Throws `file.unknown`, and `values.invalid` with each relation that leads nowhere.
 */
export function acceptForm(actor: Actor, form: Pick<FormDescription, "fields" | "values">, values: Values): Values {
  refuseForeignFiles(actor, values);
  const issues: FormIssue[] = [];
  const look: ChangeRelation = (widget, value, path) => {
    const found = widget.to === "person" ? personBehind(actor, value) : recordBehind(actor, widget.record, value);
    if (!found) issues.push({ path, message: notThere[actor.language] });
    return found ?? value;
  };
  const accepted = Object.fromEntries(
    Object.entries(values).map(([part, typed]) => {
      const changed = form.fields.filter(
        (field) =>
          field.part === part &&
          field.editable &&
          !isDeepStrictEqual(typed[field.name], form.values[field.part]?.[field.name]),
      );
      return [part, mapRelations(changed, typed, [part], look)];
    }),
  );
  if (issues.length === 0) return accepted;
  throw new FlowError("values.invalid", "Some fields need attention.", { issues });
}

function personBehind({ stores }: Actor, { person }: JsonObject): JsonObject | null {
  const found = typeof person === "number" ? stores.people.find(person) : undefined;
  return found?.active ? { person: found.id, name: found.displayName } : null;
}

function recordBehind(actor: Actor, type: string, { id }: JsonObject): JsonObject | null {
  try {
    return typeof id === "number" ? recordRef(actor, readableRecord(actor, type, id).record) : null;
  } catch (error) {
    if (error instanceof FlowError && error.code === "artifact.unknown") return null;
    throw error;
  }
}
