import {
  IconArrowBackUp,
  IconBan,
  IconCheck,
  IconHourglass,
  IconQuestionMark,
  type TablerIcon,
} from "@tabler/icons-react";
import type { RequestRow, Tone } from "../../engine/contract/index.ts";
import { toneIcons } from "../ui/tone-icon.tsx";
import classes from "./requests.module.css";

function appearance({ status, outcome, withdrawn, group, question }: RequestRow): readonly [TablerIcon, Tone] {
  if (status === "CANCELED") return [withdrawn === null ? IconBan : IconArrowBackUp, "neutral"];
  if (status === "DONE") {
    const tone = outcome?.tone ?? "neutral";
    return [outcome === null ? IconCheck : toneIcons[tone], tone];
  }
  if (group === "action") return [question === null ? IconArrowBackUp : IconQuestionMark, "warn"];
  return [IconHourglass, "neutral"];
}

/** What has become of a request, as a sign; the sentence beside it says the same. */
export function RequestIcon(props: { readonly row: RequestRow }) {
  const [Icon, tone] = appearance(props.row);
  return (
    <span className={classes["sign"]} data-tone={tone} aria-hidden="true">
      <Icon size={13} stroke={2} />
    </span>
  );
}
