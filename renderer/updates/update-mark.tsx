import { IconRefreshDot } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { updateQuery } from "../api/update-queries.ts";
import { useText } from "../text/text-context.tsx";
import { UpdateDialog } from "./update-dialog.tsx";
import { updateHint } from "./update-texts.ts";
import classes from "./updates.module.css";

/** Beside the places, while a newer Intray is there; nothing otherwise. */
export function UpdateMark() {
  const speech = useText();
  const [opened, setOpened] = useState(false);
  const state = useQuery(updateQuery).data;
  const hint = state === undefined ? null : updateHint(state, speech);
  return (
    <>
      {/* here before there is anything to say, so that it is read out when there is; percents are not */}
      <output aria-live={state?.step === "downloading" ? "off" : "polite"} className={classes["slot"]}>
        {hint === null ? null : (
          <button type="button" className={classes["mark"]} title={hint} onClick={() => setOpened(true)}>
            <IconRefreshDot size={18} stroke={1.6} aria-hidden="true" className={classes["icon"]} />
            <span className={classes["hint"]}>{hint}</span>
          </button>
        )}
      </output>
      <UpdateDialog opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}
