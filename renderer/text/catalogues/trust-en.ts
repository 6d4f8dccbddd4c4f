/** Whether the history can be trusted, in English. */
export const trustEn = {
  "trust.title": "Verify history",
  "trust.verify": "Verify history …",
  "trust.explained":
    "Every entry ever written is checked against the one before it, then every process against what its entries tell.",
  "trust.running": "{last, number} of {newest, number} entries fit so far",
  "trust.comparing": "All entries fit; {last, number} of {newest, number} processes say what their histories say",
  "trust.canceled-comparing": "Stopped after {last, number} of {newest, number} processes; all entries fit",
  "trust.canceled": "Stopped after {last, number} of {newest, number} entries",
  "trust.holds":
    "{count, plural, one {The one entry fits} other {All # entries fit}}, and {processes, plural, one {the one process says} other {all # processes say}} what was done: nobody has changed anything past Intray.",
  "trust.checked": "Checked on {when}.",
  "trust.changed": "Entry {id, number} isn’t what was written.",
  "trust.missing": "Entry {id, number} is missing.",
  "trust.differs": "{process} doesn’t say what its history says.",
  "trust.differs-process": "Its status: “{row}” in the file, “{history}” by its history.",
  "trust.differs-field": "{title}: “{row}” in the file, “{history}” by its history.",
  "trust.differs-task-status": "The status of “{title}”: “{row}” in the file, “{history}” by its history.",
  "trust.differs-task-owner": "Who has “{title}”: “{row}” in the file, “{history}” by its history.",
  "trust.differs-task-due": "When “{title}” is due: “{row}” in the file, “{history}” by its history.",
  "trust.differs-task-priority": "How urgent “{title}” is: “{row}” in the file, “{history}” by its history.",
  "trust.not-there": "not there",
  "trust.entry-says": "It now says: {when}, {actor}, {command}.",
  "trust.about": "It is about",
  "trust.what-now":
    "Somebody or something changed the file past Intray. Keep the file as it is, and compare it with a backup.",
  "trust.go-on": "Go on",
  "trust.stop": "Stop",
  "trust.again": "Check again",
  "trust.background": "Go on in the background",
  "trust.process-holds": "{count, plural, one {The entry fits} other {All # entries fit}} the chain of the history",
  "trust.process-broken": "Entry {id, number} was changed past Intray: this history can’t be trusted from there on.",
} as const;
