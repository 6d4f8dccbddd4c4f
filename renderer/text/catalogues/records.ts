/** Business records, in English. */
export const recordsEn = {
  "nav.records": "Records",
  "records.hint": "The records that processes work with, by type.",
  "records.type": "Record type",
  "records.list": "Records",
  "records.loading": "Loading the records",
  "records.none": "There are no records of this type.",
  "records.no-types": "None of the flows you can see uses records.",
  "records.choose": "Select a record",
  "records.choose-hint": "Its fields, revisions and processes appear here.",
  "records.revision": "{count, plural, one {# revision} other {# revisions}}",
  "records.revision-by": "Revision {revision, number} · {when} · {actor}",
  "records.fields": "Fields",
  "records.processes": "Processes",
  "records.revisions": "Revisions",
} as const;

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
