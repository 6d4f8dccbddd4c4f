/** The lists, in English. */
export const inboxEn = {
  "inbox.hint": "Tasks you have taken.",

  "queue.hint": "Tasks anyone here may take.",

  "archive.hint": "Tasks that are done.",

  "inbox.empty": "Nothing waits for you",
  "inbox.empty-hint": "Take a task from the queue, or start something new.",
  "inbox.to-queue": "Look into the queue",
  "inbox.to-start": "Start something",

  "queue.empty": "The queue is empty",
  "queue.empty-hint": "Nobody is waiting for help. New tasks show up here by themselves.",

  "archive.empty": "Nothing is done yet",
  "archive.empty-hint": "Tasks you complete are kept here.",

  "list.more": "Load more",
  "list.loading": "Loading the list",
  "list.choose": "Choose a task on the left",
  "list.choose-hint": "Arrow keys move through the list, Enter opens the form.",
  "list.back": "Back to the list",
  "list.from": "from {name}",
  "list.from-program": "Started by the program",

  "due.on": "Due {when}",
  "due.overdue": "Overdue · {when}",
} as const;
