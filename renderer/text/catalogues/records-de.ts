import type { recordsEn } from "./records-en.ts";

/** Business records, in German. */
export const recordsDe: Readonly<Record<keyof typeof recordsEn, string>> = {
  "nav.records": "Datensätze",
  "records.hint": "Die Datensätze der Vorgänge, nach Art.",
  "records.type": "Art des Datensatzes",
  "records.list": "Datensätze",
  "records.loading": "Die Datensätze werden geladen",
  "records.none": "Es gibt keine Datensätze dieser Art.",
  "records.no-types": "Kein Ablauf, den Sie sehen dürfen, verwendet Datensätze.",
  "records.choose": "Links einen Datensatz wählen",
  "records.choose-hint": "Seine Felder, Versionen und Vorgänge erscheinen hier.",
  "records.revision": "{count, plural, one {# Version} other {# Versionen}}",
  "records.revision-by": "Version {revision, number} · {when} · {actor}",
  "records.fields": "Felder",
  "records.processes": "Vorgänge",
  "records.revisions": "Versionen",
};
