/** The place to start something, in English. */
export const startEn = {
  "start.title": "Start",
  "start.hint": "What would you like to start?",
  "start.search": "Search",
  "start.list": "What can be started",
  "start.empty": "There is nothing you may start",
  "start.empty-hint": "Ask an administrator if you miss something here.",
  "start.no-match": "Nothing matches “{search}”",
  "start.no-match-hint": "Try another word, or clear the search.",
  "start.choose": "Choose what to start",
  "start.choose-hint": "Its form opens here.",
  "start.submit": "Start",
  "start.started": "“{title}” has started",
  "start.loading": "Loading the form",
  "start.list-back": "Back to the list",
} as const;
