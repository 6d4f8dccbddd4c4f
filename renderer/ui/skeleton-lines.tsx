import classes from "./states.module.css";

const lines = ["a", "b", "c", "d", "e", "f"] as const;

/** Grey lines while something loads; `label` is what a screen reader says meanwhile. */
export function SkeletonLines(props: { readonly label: string }) {
  return (
    <output aria-label={props.label} className={classes["skeleton"]}>
      {lines.map((line) => (
        <div key={line} className={classes["line"]} />
      ))}
    </output>
  );
}
