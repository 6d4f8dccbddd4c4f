/** The lists, in English. */
export const inboxEn = {
  "inbox.empty": "All done, {name}",
  "inbox.empty-hint": "Nothing is waiting for you.",
  "inbox.to-queue": "{count, plural, =0 {Open the queue} other {# unassigned in the queue}}",
  "inbox.failed": "Couldn’t load the inbox",
  "queue.failed": "Couldn’t load the queue",
  "archive.failed": "Couldn’t load the archive",
  "task.failed": "Couldn’t load the task",
  "inbox.to-start": "New request",

  "queue.empty": "The queue is empty",
  "queue.empty-hint": "New tasks appear here.",

  "archive.empty": "No completed tasks",
  "archive.empty-hint": "Tasks you complete appear here.",

  "list.more": "Load more",
  "list.loading": "Loading the list",
  "list.choose": "Select a task on the left",
  "list.choose-hint": "Use the arrow keys to move through the list and Enter to open the form.",
  "list.position": ", {position} of {count}",
  "list.previous": "Previous task",
  "list.next": "Next task",
  "list.open": "{count, plural, =0 {nothing open} other {# open}}",
  "list.open-more": "more than {count} open",
  "list.overdue": "{count, plural, other {# overdue}}",
  "list.unread": "unread",
  "list.comments": "Comments: {count}",
  "list.question": "Question to {name}",
  "list.from": "from {name}",
  "list.from-program": "Started automatically",

  "due.on": "Due {when}",
  "due.overdue": "Overdue since {when}",
  "due.on-late": "Due {date}, {days, plural, one {# day late} other {# days late}}",
  "due.label": "Due",
  "due.since": "since {when}",
  "due.days-late": "{days, plural, one {# day late} other {# days late}}",
} as const;

/** The lists, in German. */
export const inboxDe: Readonly<Record<keyof typeof inboxEn, string>> = {
  "inbox.empty": "Alles erledigt, {name}",
  "inbox.empty-hint": "Nichts wartet auf Sie.",
  "inbox.to-queue": "{count, plural, =0 {Warteliste öffnen} other {# nicht zugewiesen in der Warteliste}}",
  "inbox.failed": "Der Eingang ließ sich nicht laden",
  "queue.failed": "Die Warteliste ließ sich nicht laden",
  "archive.failed": "Das Archiv ließ sich nicht laden",
  "task.failed": "Die Aufgabe ließ sich nicht laden",
  "inbox.to-start": "Neuer Vorgang",

  "queue.empty": "Die Warteliste ist leer",
  "queue.empty-hint": "Neue Aufgaben erscheinen hier.",

  "archive.empty": "Keine erledigten Aufgaben",
  "archive.empty-hint": "Erledigte Aufgaben erscheinen hier.",

  "list.more": "Weitere laden",
  "list.loading": "Die Liste wird geladen",
  "list.choose": "Links eine Aufgabe wählen",
  "list.choose-hint":
    "Mit den Pfeiltasten bewegen Sie sich durch die Liste, mit der Eingabetaste öffnen Sie das Formular.",
  "list.position": ", {position} von {count}",
  "list.previous": "Vorige Aufgabe",
  "list.next": "Nächste Aufgabe",
  "list.open": "{count, plural, =0 {nichts offen} other {# offen}}",
  "list.open-more": "mehr als {count} offen",
  "list.overdue": "{count, plural, other {# überfällig}}",
  "list.unread": "ungelesen",
  "list.comments": "Kommentare: {count}",
  "list.question": "Frage an {name}",
  "list.from": "von {name}",
  "list.from-program": "Automatisch gestartet",

  "due.on": "Fällig {when}",
  "due.overdue": "Überfällig seit {when}",
  "due.on-late": "Fällig am {date}, {days, plural, one {seit # Tag} other {seit # Tagen}} überfällig",
  "due.label": "Fällig",
  "due.since": "seit {when}",
  "due.days-late": "{days, plural, one {seit # Tag} other {seit # Tagen}}",
};
