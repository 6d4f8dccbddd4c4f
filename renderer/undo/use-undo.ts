import { takeBack } from "../api/deeds.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { useToast } from "../ui/toast.tsx";
import { type Undoable, useUndoStack } from "./undo-stack.ts";

/** Says what was done and offers to take it back; `undo` takes back the newest, or that of one entry. */
export function useUndo() {
  const { t } = useText();
  const toast = useToast();
  const stack = useUndoStack();
  const undo = async (entry?: number): Promise<void> => {
    const last = stack.take(entry);
    if (last === undefined) {
      toast(t("undo.nothing"));
      return;
    }
    try {
      await takeBack(last.entry);
      toast(t("undo.done", { what: last.what }));
      last.back?.();
    } catch (error) {
      toast(errorText(error, t), "problem");
    }
  };
  const offer = (what: string, entry: number | null, back?: () => void): void => {
    if (entry === null) {
      toast(what);
      return;
    }
    const undoable: Undoable = { entry, what, ...(back === undefined ? {} : { back }) };
    stack.push(undoable);
    toast(what, "good", { label: t("undo.undo"), onPress: () => void undo(entry) });
  };
  return { undo, offer };
}
