/** Where offices are: other digits, separators, orders of day and month, halves of the day, and calendars. */
export const locales = "de-DE de-CH de-AT en-US en-GB en-IN fr-FR th-TH ar-EG fa-IR hi-IN ja-JP".split(" ");
