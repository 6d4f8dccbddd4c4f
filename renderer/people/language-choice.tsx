import { useMutation } from "@tanstack/react-query";
import { changeSettings } from "../api/settings-queries.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./gate.module.css";

const languages = ["en", "de"] as const;

/** Both languages by their own names, for who can't read the other. */
export function LanguageChoice() {
  const { t, language: current } = useText();
  const changing = useMutation(changeSettings);
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
          onClick={() => changing.mutate({ language })}
        >
          {t(`settings.language-${language}`)}
        </button>
      ))}
    </fieldset>
  );
}
