/** Whether the history can be trusted, in English. */
export const trustEn = {
  "trust.title": "Verify history",
  "trust.verify": "Verify history …",
  "trust.explained": "Every entry is checked against the one before it, then every process against its entries.",
  "trust.running": "{last, number} of {newest, number} entries verified",
  "trust.comparing": "All entries verified; {last, number} of {newest, number} processes compared with their history",
  "trust.canceled-comparing": "Stopped after {last, number} of {newest, number} processes; all entries verified",
  "trust.canceled": "Stopped after {last, number} of {newest, number} entries",
  "trust.holds":
    "History verified: {count, plural, one {one entry} other {# entries}} and {processes, plural, one {one process} other {# processes}} match. Nothing was changed outside Intray.",
  "trust.checked": "Checked on {when}.",
  "trust.changed": "Entry {id, number} was changed.",
  "trust.missing": "Entry {id, number} is missing.",
  "trust.differs": "{process} differs from its history.",
  "trust.differs-process": "Status: “{row}” in the file, “{history}” in the history.",
  "trust.differs-participants": "People involved: “{row}” in the file, “{history}” in the history.",
  "trust.differs-field": "{title}: “{row}” in the file, “{history}” in the history.",
  "trust.differs-task-status": "Status of “{title}”: “{row}” in the file, “{history}” in the history.",
  "trust.differs-task-owner": "Owner of “{title}”: “{row}” in the file, “{history}” in the history.",
  "trust.differs-task-due": "Due date of “{title}”: “{row}” in the file, “{history}” in the history.",
  "trust.differs-task-priority": "Priority of “{title}”: “{row}” in the file, “{history}” in the history.",
  "trust.not-there": "missing",
  "trust.entry-says": "The entry now reads: {when}, {actor}, {command}.",
  "trust.about": "Affected:",
  "trust.what-now": "The file was changed outside Intray. Keep it as it is and compare it with a backup.",
  "trust.go-on": "Continue",
  "trust.stop": "Stop",
  "trust.again": "Check again",
  "trust.background": "Continue in the background",
  "trust.process-holds":
    "History verified: {count, plural, one {one entry} other {# entries}} with one or more events each",
  "trust.process-broken": "Entry {id, number} was changed outside Intray. The history can’t be trusted from there on.",
} as const;

/** Whether the history can be trusted, in German. */
export const trustDe: Readonly<Record<keyof typeof trustEn, string>> = {
  "trust.title": "Verlauf prüfen",
  "trust.verify": "Verlauf prüfen …",
  "trust.explained": "Jeder Eintrag wird gegen den vorigen geprüft, dann jeder Vorgang gegen seine Einträge.",
  "trust.running": "{last, number} von {newest, number} Einträgen geprüft",
  "trust.comparing":
    "Alle Einträge geprüft; {last, number} von {newest, number} Vorgängen mit ihrem Verlauf verglichen",
  "trust.canceled-comparing": "Angehalten nach {last, number} von {newest, number} Vorgängen; alle Einträge geprüft",
  "trust.canceled": "Angehalten nach {last, number} von {newest, number} Einträgen",
  "trust.holds":
    "Verlauf geprüft: {count, plural, one {ein Eintrag} other {# Einträge}} und {processes, plural, one {ein Vorgang} other {# Vorgänge}} stimmen überein. Nichts wurde außerhalb von Intray verändert.",
  "trust.checked": "Geprüft: {when}.",
  "trust.changed": "Eintrag {id, number} wurde verändert.",
  "trust.missing": "Eintrag {id, number} fehlt.",
  "trust.differs": "{process} weicht vom Verlauf ab.",
  "trust.differs-process": "Status: „{row}“ in der Datei, „{history}“ im Verlauf.",
  "trust.differs-participants": "Beteiligte: „{row}“ in der Datei, „{history}“ im Verlauf.",
  "trust.differs-field": "{title}: „{row}“ in der Datei, „{history}“ im Verlauf.",
  "trust.differs-task-status": "Status von „{title}“: „{row}“ in der Datei, „{history}“ im Verlauf.",
  "trust.differs-task-owner": "Zuständig für „{title}“: „{row}“ in der Datei, „{history}“ im Verlauf.",
  "trust.differs-task-due": "Fälligkeit von „{title}“: „{row}“ in der Datei, „{history}“ im Verlauf.",
  "trust.differs-task-priority": "Priorität von „{title}“: „{row}“ in der Datei, „{history}“ im Verlauf.",
  "trust.not-there": "fehlt",
  "trust.entry-says": "Der Eintrag lautet jetzt: {when}, {actor}, {command}.",
  "trust.about": "Betroffen:",
  "trust.what-now":
    "Die Datei wurde außerhalb von Intray verändert. Lassen Sie sie unverändert und vergleichen Sie sie mit einer Sicherung.",
  "trust.go-on": "Weiter",
  "trust.stop": "Anhalten",
  "trust.again": "Erneut prüfen",
  "trust.background": "Im Hintergrund weiter",
  "trust.process-holds":
    "Verlauf geprüft: {count, plural, one {ein Eintrag} other {# Einträge}} mit je einem oder mehreren Ereignissen",
  "trust.process-broken":
    "Eintrag {id, number} wurde außerhalb von Intray verändert. Ab dort ist dem Verlauf nicht zu trauen.",
};
