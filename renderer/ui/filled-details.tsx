import { Anchor } from "@mantine/core";
import { useState } from "react";
import { isBlank } from "../../engine/contract/blank-text.ts";
import type { DetailField, Json } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import { DetailsList, detailsOf } from "./details-list.tsx";

/** Whether a field says nothing. */
export function isEmpty(value: Json | undefined): boolean {
  if (typeof value === "string") return isBlank(value);
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** Fields with something in them; the others on demand. */
export function FilledDetails(props: { readonly fields: readonly DetailField[] }) {
  const { fields } = props;
  const { t } = useText();
  const [whole, setWhole] = useState(false);
  const empty = fields.filter(({ value }) => isEmpty(value)).length;
  const shown = whole ? fields : fields.filter(({ value }) => !isEmpty(value));
  return (
    <>
      {shown.length === 0 ? null : <DetailsList details={detailsOf(shown)} />}
      {empty === 0 ? null : (
        <div>
          <Anchor component="button" type="button" size="sm" onClick={() => setWhole(!whole)}>
            {whole ? t("process.hide-empty") : t("process.show-empty", { count: empty })}
          </Anchor>
        </div>
      )}
    </>
  );
}
