import type { ClipboardEvent, DragEvent } from "react";
import { useText } from "../text/text-context.tsx";
import { useToast } from "./toast.tsx";

/** Of one text, in characters: some fifty pages. Inputs with more are slow to type into; what is longer belongs in a file. */
const maxLength = 100_000;

/** Stops texts at the paste, or where they are dropped, that are longer than an input bears; says so. */
export function usePasteLimit() {
  const { t } = useText();
  const toast = useToast();
  const stop = (event: ClipboardEvent | DragEvent, text: string) => {
    const { target } = event;
    const isInput = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (event.defaultPrevented || !isInput) return;
    const { value, selectionStart, selectionEnd } = target;
    const kept = value.length - ((selectionEnd ?? 0) - (selectionStart ?? 0));
    if (kept + text.length <= maxLength || text.length === 0) return;
    event.preventDefault();
    toast(t("form.paste-too-long", { length: text.length, limit: maxLength }), "problem");
  };
  return {
    onPaste: (event: ClipboardEvent) => stop(event, event.clipboardData.getData("text/plain")),
    onDrop: (event: DragEvent) => stop(event, event.dataTransfer.getData("text/plain")),
  };
}
