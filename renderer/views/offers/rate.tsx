import { Input, Rating } from "@mantine/core";
import { useText } from "../../text/text-context.tsx";
import type { CustomViewProps } from "../../forms/custom-view.ts";

const path = ["data", "stars"] as const;

/** Stars to choose from say more than a field for a number. */
export function View({ fields, values, onChange, problemOf, idOf }: CustomViewProps) {
  const { t } = useText();
  const [field] = fields;
  const stars = values.data?.["stars"];
  return (
    <Input.Wrapper label={field?.title} labelElement="div" error={problemOf(path)}>
      <Rating
        id={idOf(path)}
        size="lg"
        value={typeof stars === "number" ? stars : 0}
        getSymbolLabel={(count) => t("rating.stars", { count })}
        onChange={(count) => onChange(path, count === 0 ? undefined : count)}
      />
    </Input.Wrapper>
  );
}
