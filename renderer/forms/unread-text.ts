import { hasDoubtfulYear } from "../text/date-parser.ts";
import { dateTimeProblem, parseLocal } from "../text/local-date-time.ts";
import { numberProblem } from "../text/number-parser.ts";
import type { Translate } from "../text/translate.ts";

type Message = (t: Translate) => string;

/** A number as people write it, which the sentence shows the way their locale does. */
const example = 1234.5;

/** What to say of a text that is no number for certain; `usual` where nothing more can be said. */
export function unreadNumber(text: string, usual: Message): Message {
  switch (numberProblem(text)) {
    case "ambiguous":
      return (t) => t("issue.number-ambiguous", { example });
    case "inexact":
      return (t) => t("issue.number-long");
    case "decimals":
      return (t) => t("issue.decimals");
    case "none":
      return usual;
  }
}

/** The same for a date. */
export function unreadDate(text: string): Message {
  return hasDoubtfulYear(text) ? (t) => t("issue.year") : (t) => t("issue.date");
}

/** The same for a date and a time of day. */
export function unreadDateTime(text: string): Message {
  if (hasDoubtfulYear(parseLocal(text).date)) return (t) => t("issue.year");
  switch (dateTimeProblem(text)) {
    case "skipped":
      return (t) => t("issue.time-skipped");
    case "repeated":
      return (t) => t("issue.time-repeated");
    case "none":
      return (t) => t("issue.datetime");
  }
}
