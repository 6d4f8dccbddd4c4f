import { Button, Slider } from "@mantine/core";
import { IconArrowForwardUp, IconArrowsDiff, IconHistory } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { historySummaryQuery, momentQuery } from "../../api/process-queries.ts";
import { useText } from "../../text/text-context.tsx";
import { Comparison } from "./comparison.tsx";
import classes from "./moment.module.css";

/** Slides through what happened: by mouse, or by arrow keys one command at a time. */
export function MomentBar(props: {
  readonly processId: number;
  /** The moment that the page shows; null: now. */
  readonly position: number | null;
  readonly onMoment: (position: number | null) => void;
}) {
  const { processId, position, onMoment } = props;
  const { t, formats } = useText();
  const [mark, setMark] = useState<number | null>(null);
  const commands = useQuery(historySummaryQuery(processId)).data?.commands ?? 0;
  const shown = position ?? commands;
  const moment = useQuery({
    ...momentQuery(processId, shown),
    enabled: position !== null,
    placeholderData: keepPreviousData,
  }).data;
  if (commands < 2) return null;
  const when = position === null || moment === undefined || moment.at === null ? null : formats.dateTime(moment.at);
  const words = when === null ? t("moment.now") : t("moment.then", { when });
  return (
    <section className={classes["bar"]} aria-label={t("moment.title")} data-past={position !== null}>
      <div className={classes["line"]}>
        <IconHistory size={16} stroke={1.6} aria-hidden="true" className={classes["icon"]} />
        <Slider
          className={classes["slider"]}
          size="sm"
          min={1}
          max={commands}
          value={shown}
          onChange={(value) => onMoment(value === commands ? null : value)}
          label={null}
          thumbLabel={t("moment.slider")}
          thumbProps={{ "aria-valuetext": `${t("moment.position", { position: shown, count: commands })}, ${words}` }}
        />
        <span className={classes["position"]}>{t("moment.position", { position: shown, count: commands })}</span>
      </div>
      <div className={classes["line"]}>
        <output className={classes["words"]}>{words}</output>
        {mark === null ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArrowsDiff size={15} stroke={1.6} aria-hidden="true" />}
            onClick={() => setMark(shown)}
          >
            {t("moment.compare")}
          </Button>
        ) : (
          <Button size="xs" variant="default" onClick={() => setMark(null)}>
            {t("moment.compare-end")}
          </Button>
        )}
        {position === null ? null : (
          <Button
            size="xs"
            leftSection={<IconArrowForwardUp size={15} stroke={1.6} aria-hidden="true" />}
            onClick={() => onMoment(null)}
          >
            {t("moment.to-now")}
          </Button>
        )}
      </div>
      {mark === null ? null : <Comparison processId={processId} mark={mark} shown={shown} />}
    </section>
  );
}
