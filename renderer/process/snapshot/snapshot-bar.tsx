import { Button, Slider } from "@mantine/core";
import { IconArrowForwardUp, IconArrowsDiff, IconHistory } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { historySummaryQuery, snapshotQuery } from "../../api/process-queries.ts";
import { useText } from "../../text/text-context.tsx";
import { Comparison } from "./comparison.tsx";
import classes from "./snapshot.module.css";

/** Slides through what happened: by mouse, or by arrow keys one command at a time. */
export function SnapshotBar(props: {
  readonly processId: number;
  /** The snapshot that the page shows; null: now. */
  readonly position: number | null;
  readonly onPosition: (position: number | null) => void;
}) {
  const { processId, position, onPosition } = props;
  const { t, formats } = useText();
  const [mark, setMark] = useState<number | null>(null);
  const commands = useQuery(historySummaryQuery(processId)).data?.commands ?? 0;
  const shown = position ?? commands;
  const snapshot = useQuery({
    ...snapshotQuery(processId, shown),
    enabled: position !== null,
    placeholderData: keepPreviousData,
  }).data;
  if (commands < 2) return null;
  const when =
    position === null || snapshot === undefined || snapshot.at === null ? null : formats.dateTime(snapshot.at);
  const words = when === null ? t("snapshot.now") : t("snapshot.then", { when });
  return (
    <section className={classes["bar"]} aria-label={t("snapshot.title")} data-past={position !== null}>
      <div className={classes["line"]}>
        <IconHistory size={16} stroke={1.6} aria-hidden="true" className={classes["icon"]} />
        <Slider
          className={classes["slider"]}
          size="sm"
          min={1}
          max={commands}
          value={shown}
          onChange={(value) => onPosition(value === commands ? null : value)}
          label={null}
          thumbLabel={t("snapshot.slider")}
          thumbProps={{ "aria-valuetext": `${t("snapshot.position", { position: shown, count: commands })}, ${words}` }}
        />
        <span className={classes["position"]}>{t("snapshot.position", { position: shown, count: commands })}</span>
      </div>
      <div className={classes["line"]}>
        <output className={classes["text"]}>{words}</output>
        {mark === null ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArrowsDiff size={15} stroke={1.6} aria-hidden="true" />}
            onClick={() => setMark(shown)}
          >
            {t("snapshot.compare")}
          </Button>
        ) : (
          <Button size="xs" variant="default" onClick={() => setMark(null)}>
            {t("snapshot.compare-end")}
          </Button>
        )}
        {position === null ? null : (
          <Button
            size="xs"
            leftSection={<IconArrowForwardUp size={15} stroke={1.6} aria-hidden="true" />}
            onClick={() => onPosition(null)}
          >
            {t("snapshot.to-now")}
          </Button>
        )}
      </div>
      {mark === null ? null : <Comparison processId={processId} mark={mark} shown={shown} />}
    </section>
  );
}
