import type { HeldLevel } from "../../../engine/contract/index.ts";
import { useText } from "../../text/text-context.tsx";
import { levelText } from "./level-text.ts";
import classes from "./matrix.module.css";

/** What a cell says: its level, whether it is the group's own, and whether it waits to be saved. */
export function CellContent(props: {
  readonly held: HeldLevel;
  readonly own: boolean;
  /** Nothing in general, but something for single objects. */
  readonly forObjects?: boolean;
  readonly changed?: boolean;
  /** The groups that a person has it through. */
  readonly through?: string;
}) {
  const { held, own, forObjects = false, changed = false, through } = props;
  const localization = useText();
  const { t } = localization;
  const { word, part, shortPart } = levelText(held, own, localization);
  const isNone = held.level === "none";
  return (
    <span className={classes["level"]} data-level={held.level} data-own={own} data-changed={changed}>
      {isNone ? <None forObjects={forObjects} /> : word}
      {part === null ? null : <Part whole={part} short={shortPart} />}
      {through === undefined ? null : (
        <small className={classes["through"]} title={through}>
          {" "}
          {through}
        </small>
      )}
      {isNone || own ? null : <span className={classes["hidden"]}>, {t("level.inherited")}</span>}
      {changed ? <span className={classes["hidden"]}>, {t("level.unsaved")}</span> : null}
    </span>
  );
}

function None({ forObjects }: { readonly forObjects: boolean }) {
  const { t } = useText();
  if (forObjects) return t("level.objects");
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className={classes["hidden"]}>{t("level.none")}</span>
    </>
  );
}

/** As short as the language has it; whole for who hears it. */
function Part({ whole, short }: { readonly whole: string; readonly short: string }) {
  if (whole === short) return <small> {whole}</small>;
  return (
    <>
      <small aria-hidden="true"> {short}</small>
      <span className={classes["hidden"]}> {whole}</span>
    </>
  );
}
