import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { DragEvent } from "react";
import { startFormQuery } from "../api/start-queries.ts";
import { useDrafts } from "../forms/drafts.ts";
import { pathOf } from "../forms/field-path.ts";
import { uploadsOf } from "../forms/file-uploads.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { useToast } from "../ui/toast.tsx";

interface Start {
  readonly flowId: string;
  readonly node: string;
}

/** Lets files be dropped on a way to start: its form opens with them in its first field for files. */
export function useFileDrop() {
  const { t } = useText();
  const toast = useToast();
  const client = useQueryClient();
  const navigate = useNavigate();
  const drafts = useDrafts();
  const begin = async (start: Start, files: readonly File[]) => {
    const { form, draft } = await client.fetchQuery(startFormQuery(start.flowId, start.node));
    const { store } = drafts.open(start, form, draft);
    for (const field of form.fields) {
      if (!field.editable || field.widget.type !== "file") continue;
      uploadsOf(store).add(pathOf(field), field.widget, files);
      break;
    }
    await navigate({ to: "/start/$flowId/$node", params: { flowId: start.flowId, node: start.node } });
  };
  return (start: Start) => ({
    onDragOver(event: DragEvent<HTMLElement>) {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      event.currentTarget.dataset["over"] = "true";
    },
    onDragLeave(event: DragEvent<HTMLElement>) {
      delete event.currentTarget.dataset["over"];
    },
    onDrop(event: DragEvent<HTMLElement>) {
      event.preventDefault();
      delete event.currentTarget.dataset["over"];
      const files = [...event.dataTransfer.files];
      if (files.length === 0) return;
      begin(start, files).catch((error: unknown) => toast(errorText(error, t), "problem"));
    },
  });
}
