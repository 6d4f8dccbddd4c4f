import type { z } from "zod";
import type { Language, Text } from "../contract/index.ts";
import { localize } from "../base/localize.ts";

type Issue = z.core.$ZodRawIssue;
type Words = Extract<Text, object>;

/** What a field says that must be filled. */
export const fillIn: Words = { en: "Fill this in", de: "Bitte ausfüllen" };

/** What a decision says that nobody has taken, and its reason that is demanded. */
export const decide: Words = { en: "Nothing is decided yet", de: "Noch nichts entschieden" };
export const giveReason: Words = { en: "Enter a reason", de: "Bitte einen Grund angeben" };

const types: Readonly<Record<string, Words>> = {
  int: { en: "Enter a whole number", de: "Bitte eine ganze Zahl eingeben" },
  number: { en: "Enter a number", de: "Bitte eine Zahl eingeben" },
};

const formats: Readonly<Record<string, Words>> = {
  date: { en: "Enter a date", de: "Bitte ein Datum eingeben" },
  time: { en: "Enter a time", de: "Bitte eine Uhrzeit eingeben" },
  datetime: { en: "Enter a date and a time", de: "Bitte Datum und Uhrzeit eingeben" },
  email: { en: "Enter an e-mail address", de: "Bitte eine E-Mail-Adresse eingeben" },
  url: {
    en: "Enter a web address, such as https://example.com",
    de: "Bitte eine Webadresse eingeben, etwa https://example.com",
  },
};

const choose: Words = { en: "Choose one", de: "Bitte auswählen" };
const unexpected: Words = { en: "Not in the expected format", de: "Nicht im erwarteten Format" };
/** What a rule without words of its own says. */
export const notValid: Words = { en: "This value is not valid", de: "Dieser Wert ist ungültig" };
const unknown: Words = { en: "Something here belongs to no field", de: "Hier gehört etwas zu keinem Feld" };

/** What is wrong with a value, in the words that forms use, as long as its author has none: never the schema library's. */
export function issueMessage(issue: Issue, language: Language): string {
  return localize(wordsFor(issue, language), language);
}

function wordsFor(issue: Issue, language: Language): Words {
  if (issue.code === "invalid_value") return choose;
  if (issue.code === "unrecognized_keys") return unknown;
  if (issue.input === undefined || issue.input === null) return fillIn;
  if (issue.code === "invalid_type") return types[issue.expected] ?? notValid;
  if (issue.code === "too_small") return tooSmall(issue, language);
  if (issue.code === "too_big") return tooBig(issue, language);
  if (issue.code === "invalid_format") return formats[issue.format] ?? unexpected;
  return notValid;
}

function tooSmall({ minimum, origin, inclusive }: Extract<Issue, { code: "too_small" }>, language: Language): Words {
  const least = written(minimum, language);
  if (origin === "string" && Number(minimum) === 1) return fillIn;
  const counted = countedOf(origin, Number(minimum), least);
  if (counted !== null) return { en: `At least ${counted.en}`, de: `Mindestens ${counted.de}` };
  if (inclusive === false) return { en: `Must be more than ${least}`, de: `Mehr als ${least}` };
  return { en: `Must be ${least} or more`, de: `Mindestens ${least}` };
}

function tooBig({ maximum, origin, inclusive }: Extract<Issue, { code: "too_big" }>, language: Language): Words {
  const most = written(maximum, language);
  const counted = countedOf(origin, Number(maximum), most);
  if (counted !== null) return { en: `At most ${counted.en}`, de: `Höchstens ${counted.de}` };
  if (inclusive === false) return { en: `Must be less than ${most}`, de: `Weniger als ${most}` };
  return { en: `Must be ${most} or less`, de: `Höchstens ${most}` };
}

/** What texts and lists are made of, counted; null for what has a size of its own. */
function countedOf(origin: string, count: number, text: string): { readonly en: string; readonly de: string } | null {
  const isOne = count === 1;
  if (origin === "string") return { en: `${text} ${isOne ? "character" : "characters"}`, de: `${text} Zeichen` };
  if (origin !== "array") return null;
  return isOne ? { en: "one entry", de: "ein Eintrag" } : { en: `${text} entries`, de: `${text} Einträge` };
}

function written(limit: number | bigint, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 20 }).format(limit);
}
