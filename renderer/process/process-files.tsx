import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "@mantine/core";
import type { Attachment, FileRef, ProcessOverview } from "../../engine/contract/index.ts";
import { attachmentsQuery } from "../api/process-queries.ts";
import { pointText } from "../text/point-text.ts";
import { useText } from "../text/text-context.tsx";
import { FileLinks } from "../ui/file-links.tsx";
import { useNow } from "../ui/now.ts";
import { filesOf } from "../values/files-of.ts";
import classes from "./process.module.css";

/** The files in the fields of a process and of its records, each once. */
function fieldFiles({ artifact, seed, data }: ProcessOverview): readonly FileRef[] {
  const fields = [...(artifact?.fields ?? []), ...(seed?.fields ?? []), ...data];
  const files = fields.filter(({ widget }) => widget.type === "file").flatMap(({ value }) => filesOf(value));
  return [...new Map(files.map((file) => [`${file.file} ${file.name}`, file])).values()];
}

function Attached(props: { readonly attachment: Attachment }) {
  const { by, at, name, file, note } = props.attachment;
  const { formats } = useText();
  const now = useNow();
  return (
    <li>
      {file === null ? <span className={classes["strong"]}>{name}</span> : <FileLinks files={[file]} />}
      {note === null ? null : <p className={classes["note"]}>{note}</p>}
      <span className={classes["facts"]}>
        {by.displayName}, {pointText(at, now, formats)}
      </span>
    </li>
  );
}

/** Papers of a process: those in its forms, and what people attached. */
export function ProcessFiles(props: { readonly process: ProcessOverview }) {
  const { process } = props;
  const { t } = useText();
  const query = useInfiniteQuery(attachmentsQuery(process.id));
  const attached = query.data?.pages.flatMap(({ rows }) => rows).filter(({ removed }) => removed === null) ?? [];
  const files = fieldFiles(process);
  if (files.length === 0 && attached.length === 0 && !query.isPending) {
    return <p className={classes["soft"]}>{t("process.no-files")}</p>;
  }
  return (
    <div className={classes["column"]}>
      {files.length === 0 ? null : <FileLinks files={files} />}
      {attached.length === 0 ? null : (
        <ul className={classes["column"]}>
          {attached.map((attachment) => (
            <Attached key={attachment.id} attachment={attachment} />
          ))}
        </ul>
      )}
      {query.hasNextPage ? (
        <Button variant="subtle" size="xs" loading={query.isFetching} onClick={() => void query.fetchNextPage()}>
          {t("list.more")}
        </Button>
      ) : null}
    </div>
  );
}
