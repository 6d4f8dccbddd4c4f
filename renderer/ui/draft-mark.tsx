import { IconPencil } from "@tabler/icons-react";
import { useText } from "../text/text-context.tsx";
import classes from "./badges.module.css";
import { useNow } from "./now.ts";

/** Something half filled waits here to be sent; with the moment, since when. */
export function DraftMark(props: { readonly at?: number }) {
  const { at } = props;
  const { t, formats } = useText();
  const now = useNow();
  return (
    <span className={classes["due"]}>
      <IconPencil size={13} stroke={1.6} aria-hidden="true" />
      {at === undefined ? t("draft.mark") : t("draft.mark-of", { when: formats.shortDateTime(at, now) })}
    </span>
  );
}
