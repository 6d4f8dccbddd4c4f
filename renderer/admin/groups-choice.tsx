import { Checkbox } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { groupRowsQuery } from "../api/directory-queries.ts";
import { useText } from "../text/text-context.tsx";
import paneDetail from "../ui/pane-detail.module.css";
import classes from "./admin.module.css";

/** Groups to tick. */
export function GroupsChoice(props: {
  readonly label: string;
  readonly chosen: readonly number[];
  readonly onChange: (chosen: readonly number[]) => void;
  /** Something else on the screen says it to the eye. */
  readonly labelHidden?: boolean;
  readonly disabled?: boolean;
}) {
  const { label, chosen, onChange } = props;
  const { t } = useText();
  const groups = useQuery(groupRowsQuery);
  if (groups.data === undefined) return null;
  if (groups.data.length === 0) return <p className={paneDetail["quiet"]}>{t("people.groups-none")}</p>;
  const toggle = (id: number, member: boolean) =>
    onChange(member ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <fieldset className={classes["choices"]}>
      <legend className={props.labelHidden === true ? classes["hidden"] : classes["legend"]}>{label}</legend>
      {groups.data.map(({ id, title }) => (
        <Checkbox
          key={id}
          label={title}
          checked={chosen.includes(id)}
          disabled={props.disabled === true}
          onChange={(event) => toggle(id, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  );
}
