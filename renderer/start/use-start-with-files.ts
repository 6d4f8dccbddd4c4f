import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { startFormQuery } from "../api/start-queries.ts";
import { useDrafts } from "../forms/drafts.ts";
import type { DroppedFile } from "../forms/dropped-files.ts";
import { pathOf } from "../forms/field-path.ts";
import { uploadsOf } from "../forms/file-uploads.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { useToast } from "../ui/toast.tsx";

/** A way to start a flow. */
export interface Start {
  readonly flowId: string;
  readonly node: string;
}

/** Opens the form of a way to start with files in its first field for files. */
export function useStartWithFiles(): (start: Start, files: readonly DroppedFile[]) => void {
  const { t } = useText();
  const toast = useToast();
  const client = useQueryClient();
  const navigate = useNavigate();
  const drafts = useDrafts();
  const begin = async (start: Start, files: readonly DroppedFile[]) => {
    const { form, draft } = await client.fetchQuery(startFormQuery(start.flowId, start.node));
    const { store } = drafts.open(start, form, draft);
    for (const field of form.fields) {
      if (!field.editable || field.widget.type !== "file") continue;
      uploadsOf(store).add(pathOf(field), field.widget, files);
      break;
    }
    await navigate({ to: "/start/$flowId/$node", params: { flowId: start.flowId, node: start.node } });
  };
  return (start, files) => void begin(start, files).catch((error: unknown) => toast(errorText(error, t), "problem"));
}
