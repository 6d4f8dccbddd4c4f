import type { JobProgress } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./progress-bar.module.css";

/** How far Intray is with something; without a length while nobody can tell. */
export function ProgressBar(props: {
  readonly label: string;
  readonly progress: Pick<JobProgress, "fraction" | "note"> | null;
}) {
  const { label, progress } = props;
  const { formats } = useText();
  const fraction = progress?.fraction ?? null;
  const percent = fraction === null ? null : formats.percent(fraction);
  return (
    <span className={classes["line"]}>
      {fraction === null ? (
        <progress className={classes["bar"]} aria-label={label} />
      ) : (
        <progress className={classes["bar"]} aria-label={label} value={fraction} max={1} />
      )}
      <span className={classes["label"]}>
        {[percent, progress?.note].filter((part) => part !== null && part !== undefined).join(" · ")}
      </span>
    </span>
  );
}
