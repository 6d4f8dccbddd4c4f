import type { recordsEn } from "./records-en.ts";

/** Business records, in German. */
export const recordsDe: Readonly<Record<keyof typeof recordsEn, string>> = {
  "nav.records": "Datensätze",
  "records.hint": "Worum es in den Vorgängen geht, nach Art.",
  "records.type": "Art des Datensatzes",
  "records.list": "Datensätze",
  "records.loading": "Die Datensätze werden geladen",
  "records.none": "Solche Datensätze gibt es nicht.",
  "records.no-types": "Kein Ablauf, den Sie sehen dürfen, arbeitet mit Datensätzen.",
  "records.choose": "Wählen Sie einen Datensatz",
  "records.choose-hint": "Seine Felder, Fassungen und Vorgänge erscheinen hier.",
  "records.revision": "{count, plural, one {# Fassung} other {# Fassungen}}",
  "records.revision-by": "Fassung {revision, number} · {when} · {actor}",
  "records.fields": "Felder",
  "records.processes": "Vorgänge",
  "records.revisions": "Fassungen",
};
