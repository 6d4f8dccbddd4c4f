/** Business records, in English. */
export const recordsEn = {
  "nav.records": "Records",
  "records.hint": "What the processes are about, by kind.",
  "records.type": "Kind of record",
  "records.list": "Records",
  "records.loading": "Loading the records",
  "records.none": "There are no such records.",
  "records.no-types": "No flow that you may view works with records.",
  "records.choose": "Choose a record",
  "records.choose-hint": "Its fields, revisions and processes show here.",
  "records.revision": "{count, plural, one {# revision} other {# revisions}}",
  "records.revision-by": "Revision {revision, number} · {when} · {actor}",
  "records.fields": "Fields",
  "records.processes": "Processes",
  "records.revisions": "Revisions",
} as const;
