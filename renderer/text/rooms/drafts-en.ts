/** What is said about forms half filled, and about what others changed meanwhile, in English. */
export const draftsEn = {
  "draft.saving": "Saving your draft …",
  "draft.saved": "Draft saved at {time}",
  "draft.failed": "Your draft is not saved yet",
  "draft.discard": "Discard draft",
  "draft.discarded": "The draft was discarded",
  "draft.resume": "Bring it back",
  "draft.back": "You began to fill this in on {when}. What you typed is back.",
  "draft.mark": "Draft",
  "draft.mark-of": "Draft of {when}",

  "meanwhile.title":
    "{count, plural, one {One field was changed while you were filling this in} other {# fields were changed while you were filling this in}}",
  "meanwhile.hint": "Choose for each whose value stays.",
  "meanwhile.by": "{name}, {when}",
  "meanwhile.by-intray": "Intray, {when}",
  "meanwhile.before": "Before",
  "meanwhile.now": "Now",
  "meanwhile.theirs": "Theirs",
  "meanwhile.mine": "Yours",
  "meanwhile.keep-mine": "Keep yours",
  "meanwhile.keep-mine-of": "{title}: keep yours",
  "meanwhile.take-theirs": "Take theirs",
  "meanwhile.take-theirs-of": "{title}: take theirs",
  "meanwhile.taken": "You had not changed it, so it says the new value.",
  "meanwhile.seen": "Understood",
} as const;
