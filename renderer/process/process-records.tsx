import type { ArtifactDetail, ProcessOverview } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import { FilledDetails } from "../ui/filled-details.tsx";
import classes from "./process.module.css";

function Artifact(props: { readonly artifact: ArtifactDetail }) {
  const { artifact } = props;
  const { t } = useText();
  const titleId = `artifact-${artifact.id}`;
  return (
    <section className={classes["card"]} aria-labelledby={titleId}>
      <div className={classes["cardHead"]}>
        <h2 id={titleId} className={classes["subtitle"]}>
          {artifact.title}
        </h2>
        <span className={classes["revision"]}>{t("process.revision", { revision: artifact.revision })}</span>
      </div>
      <FilledDetails fields={artifact.fields} />
    </section>
  );
}

/** The business records and the process's own data. */
export function ProcessRecords(props: { readonly process: ProcessOverview }) {
  const { process } = props;
  const { t } = useText();
  const seed = process.seed?.id === process.artifact?.id ? null : process.seed;
  return (
    <>
      {process.artifact === null ? null : <Artifact artifact={process.artifact} />}
      {seed === null ? null : <Artifact artifact={seed} />}
      {process.data.length === 0 ? null : (
        <section className={classes["card"]} aria-labelledby="process-data">
          <h2 id="process-data" className={classes["subtitle"]}>
            {t("process.data")}
          </h2>
          <FilledDetails fields={process.data} />
        </section>
      )}
    </>
  );
}
