import { useMutation, useQuery } from "@tanstack/react-query";
import { changePreferences } from "../api/preferences-queries.ts";
import { sessionQuery } from "../api/session-queries.ts";
import { changeSettings } from "../api/settings-queries.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./gate.module.css";

const languages = ["en", "de"] as const;

/** Both languages by their own names, for who can't read the other: this machine's, or the person's once one is known. */
export function LanguageChoice() {
  const { t, language: current } = useText();
  const { data: session = null } = useQuery(sessionQuery);
  const ofMachine = useMutation(changeSettings);
  const ofPerson = useMutation(changePreferences);
  return (
    <fieldset className={classes["languages"]}>
      <legend className={classes["hidden"]}>{t("session.language")}</legend>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className={classes["language"]}
          aria-pressed={language === current}
          onClick={() => (session === null ? ofMachine : ofPerson).mutate({ language })}
        >
          {t(`settings.language-${language}`)}
        </button>
      ))}
    </fieldset>
  );
}
