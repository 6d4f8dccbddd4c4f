import { Button } from "@mantine/core";
import { IconWand } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import type { FormDescription, FormField, FormOffer } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import { useNow } from "../ui/now.ts";
import { useToast } from "../ui/toast.tsx";
import classes from "./draft.module.css";
import { pathKey, pathOf } from "./field-path.ts";
import type { FormStore } from "./form-store.ts";
import { readAt } from "./form-values.ts";

/** What the author thinks the person may want to have filled in; nothing is filled in unasked. */
export function OfferList(props: {
  readonly offers: readonly FormOffer[];
  readonly form: FormDescription;
  readonly store: FormStore;
}) {
  const { offers, form, store } = props;
  // drawn anew when a field is filled by hand: then it is no longer offered
  const open = useSyncExternalStore(store.subscribe, () => openFields(form, offers, store).map(keysOf).join());
  if (open === "") return null;
  return offers.map((offer) => <Offer key={offer.from} offer={offer} form={form} store={store} />);
}

const keysOf = (fields: readonly FormField[]) => fields.map((field) => pathKey(pathOf(field))).join();

function openFields(form: FormDescription, offers: readonly FormOffer[], store: FormStore) {
  return offers.map((offer) =>
    form.fields.filter((field) => {
      const path = pathOf(field);
      return readAt(offer.values, path) !== undefined && !store.isDirtyAt(path);
    }),
  );
}

function Offer(props: { readonly offer: FormOffer; readonly form: FormDescription; readonly store: FormStore }) {
  const { offer, form, store } = props;
  const { t, formats } = useText();
  const toast = useToast();
  const now = useNow();
  const [fields = []] = openFields(form, [offer], store);
  if (fields.length === 0) return null;
  const names = new Intl.ListFormat(formats.locale).format(fields.map(({ title }) => title));
  const fill = () => {
    const before = fields.map((field) => [pathOf(field), store.value(pathOf(field))] as const);
    for (const field of fields) store.change(pathOf(field), readAt(offer.values, pathOf(field)));
    const undo = () => before.forEach(([path, value]) => store.change(path, value));
    toast(t("offer.filled", { names }), "good", { label: t("undo.undo"), onPress: undo });
  };
  const said =
    offer.from === "last" && offer.at !== null
      ? t("offer.last", { names, subject: offer.subject ?? "", when: formats.shortDateTime(offer.at, now) })
      : t("offer.process", { names });
  return (
    <div className={classes["back"]}>
      <IconWand size={15} stroke={1.6} aria-hidden="true" />
      <span className={classes["offer"]}>{said}</span>
      <Button variant="default" size="compact-xs" onClick={fill}>
        {t("offer.fill")}
      </Button>
    </div>
  );
}
