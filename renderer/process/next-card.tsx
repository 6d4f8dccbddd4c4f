import type { ProcessStep } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import { Card } from "./card.tsx";
import classes from "./process.module.css";

/** What comes after what is open, as far as it can be told. */
export function NextCard(props: { readonly steps: readonly ProcessStep[] }) {
  const { t } = useText();
  const [first, second] = props.steps;
  if (first === undefined) return null;
  return (
    <Card title={t("steps.next")}>
      <p>
        <Step step={first} />
      </p>
      {second === undefined ? null : (
        <p className={classes["soft"]}>
          <Step step={second} />
        </p>
      )}
    </Card>
  );
}

function Step(props: { readonly step: ProcessStep }) {
  const { title, beside, instead } = props.step;
  const { t } = useText();
  const others = [
    ...(beside.length === 0 ? [] : [t("steps.beside", { titles: beside.join(", ") })]),
    ...(instead.length === 0 ? [] : [t("steps.instead", { titles: instead.join(", ") })]),
  ];
  return (
    <>
      {title}
      {others.length === 0 ? null : <span className={classes["soft"]}>, {others.join(", ")}</span>}
    </>
  );
}
