import { useEffect } from "react";
import type { FormDescription, FormTarget } from "../../engine/contract/index.ts";
import { call } from "../api/client.ts";
import { report } from "../api/report.ts";
import type { FormStore } from "./form-store.ts";

/** How long a pause in typing is, in milliseconds. */
const pauseMs = 200;

/** Has main compute what the author left to it, whenever one stops typing. */
export function useComputed(form: FormDescription, store: FormStore, target: FormTarget | undefined): void {
  const isAsked = target !== undefined && form.fields.some(({ computed }) => computed === true);
  const key = JSON.stringify(target);
  useEffect(() => {
    if (!isAsked) return undefined;
    const asked = JSON.parse(key) as FormTarget;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let seen: unknown;
    let isGone = false;
    const ask = async () => {
      const draft = store.values;
      seen = draft;
      try {
        const computed = await call("form.compute", { target: asked, values: draft });
        // what was computed of an older draft is not news any more
        if (!isGone && store.values === draft) store.setComputed(computed);
      } catch (error) {
        report(error, "computed fields");
      }
    };
    const listen = () => {
      if (store.values === seen) return;
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), pauseMs);
    };
    void ask();
    const stop = store.subscribe(listen);
    return () => {
      isGone = true;
      clearTimeout(timer);
      stop();
    };
  }, [isAsked, key, store]);
}
