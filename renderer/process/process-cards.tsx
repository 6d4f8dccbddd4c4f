import { useQuery } from "@tanstack/react-query";
import type { ProcessOverview } from "../../engine/contract/index.ts";
import { processStepsQuery } from "../api/process-queries.ts";
import { DecidedCard } from "./decided-card.tsx";
import { NextCard } from "./next-card.tsx";
import { OutcomeCard } from "./outcome-card.tsx";
import classes from "./process.module.css";
import { WaitingCard } from "./waiting-card.tsx";

/** What one wants to know first: of a running process whom it waits for and what comes, of an ended one how it ended. */
export function ProcessCards(props: { readonly process: ProcessOverview }) {
  const { process } = props;
  const steps = useQuery(processStepsQuery(process.id, null)).data?.steps ?? [];
  if (process.status !== "NEW") return <OutcomeCard process={process} end={steps.at(-1)} />;
  return (
    <div className={classes["cards"]}>
      <WaitingCard process={process} now={steps.find(({ state }) => state === "now")} />
      <DecidedCard decisions={process.decisions} />
      <NextCard steps={steps.filter(({ state }) => state === "next")} />
    </div>
  );
}
