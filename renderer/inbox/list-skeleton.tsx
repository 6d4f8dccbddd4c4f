import { useText } from "../text/text-context.tsx";
import { useLineHeights } from "./line-heights.ts";
import classes from "./list-skeleton.module.css";

/** So wide are the two lines of the rows that will come, in hundredths. */
const rows = [
  [75, 51],
  [58, 65],
  [69, 45],
  [54, 60],
  [65, 49],
] as const;

/** The shape of a list while it loads: nothing moves when it has come. */
export function ListSkeleton() {
  const { t } = useText();
  const heights = useLineHeights();
  return (
    <output aria-label={t("list.loading")} className={classes["skeleton"]}>
      <div className={classes["head"]} style={{ height: heights.head }}>
        <div className={classes["bar"]} style={{ width: "25%" }} />
      </div>
      {rows.map(([title, step]) => (
        <div key={title} className={classes["row"]} style={{ height: heights.row }}>
          <div className={classes["person"]} />
          <div className={classes["texts"]}>
            <div className={classes["bar"]} style={{ width: `${title}%` }} />
            <div className={classes["bar"]} style={{ width: `${step}%` }} />
          </div>
        </div>
      ))}
    </output>
  );
}
