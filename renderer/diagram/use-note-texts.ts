import { useMemo } from "react";
import type { NoteTexts } from "../../contract/diagram/note.ts";
import { shortDay } from "../../contract/diagram/short-day.ts";
import { daysBetween } from "../text/formats.ts";
import { useText } from "../text/text-context.tsx";
import { useNow } from "../ui/now.ts";

/** How the person who looks reads who and when; `today` and its neighbours in words, but on paper, which is read later. */
export function useNoteTexts(onPaper: boolean): NoteTexts {
  const { t, formats } = useText();
  const now = useNow();
  return useMemo(() => {
    const near = new Intl.RelativeTimeFormat(formats.locale, { numeric: "auto" });
    return {
      now,
      day: (at) => {
        const days = daysBetween(now, at);
        return onPaper || Math.abs(days) > 1 ? shortDay(at, now, formats.locale) : near.format(days, "day");
      },
      since: (day) => t("diagram.note-since", { day }),
      by: (day) => t("diagram.note-by", { day }),
      unassigned: t("diagram.note-unassigned"),
    };
  }, [t, formats, now, onPaper]);
}
