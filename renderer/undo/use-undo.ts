import { undoCommand } from "../api/task-commands.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { type Said, useToast } from "../ui/toast.tsx";
import { type Undoable, useUndoStack } from "./undo-stack.ts";

/** Says what was done and offers to take it back; `undo` takes back the newest, or that of one entry. */
export function useUndo() {
  const { t } = useText();
  const toast = useToast();
  const stack = useUndoStack();
  const undo = async (entry?: number): Promise<void> => {
    const last = stack.pop(entry);
    if (last === undefined) {
      toast(t("undo.nothing"));
      return;
    }
    try {
      await undoCommand(last.entry);
      toast(t("undo.done", { what: last.description }));
      last.onUndone?.();
    } catch (error) {
      toast(errorText(error, t), "problem");
    }
  };
  const offer = (said: string | Said, entry: number | null, onUndone?: () => void): void => {
    if (entry === null) {
      toast(said);
      return;
    }
    const description = typeof said === "string" ? said : said.text;
    const undoable: Undoable = { entry, description, ...(onUndone === undefined ? {} : { onUndone }) };
    stack.push(undoable);
    toast(said, "good", { label: t("undo.undo"), onPress: () => void undo(entry) });
  };
  return { undo, offer };
}
