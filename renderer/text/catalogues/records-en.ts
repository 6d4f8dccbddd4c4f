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
