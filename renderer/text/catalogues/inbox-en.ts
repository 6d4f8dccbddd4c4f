/** The lists, in English. */
export const inboxEn = {
  "inbox.empty": "Your inbox is empty",
  "inbox.empty-hint": "Take a task from the queue, or start something new.",
  "inbox.to-queue": "Open the queue",
  "inbox.to-start": "New request",

  "queue.empty": "The queue is empty",
  "queue.empty-hint": "New tasks appear here.",

  "archive.empty": "No completed tasks",
  "archive.empty-hint": "Tasks you complete appear here.",

  "list.more": "Load more",
  "list.loading": "Loading the list",
  "list.choose": "Select a task on the left",
  "list.choose-hint": "Use the arrow keys to move through the list and Enter to open the form.",
  "list.back": "Back to the list",
  "list.from": "from {name}",
  "list.from-program": "Started automatically",

  "due.on": "Due {when}",
  "due.overdue": "Overdue since {when}",
} as const;
