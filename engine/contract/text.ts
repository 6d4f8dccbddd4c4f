/** The languages Intray speaks. */
export type Language = "en" | "de";

/** Words for people: one string for every language, or one each. */
export type Text = string | Readonly<Record<Language, string>>;
