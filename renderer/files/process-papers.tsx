import { ActionIcon, Button, Modal } from "@mantine/core";
import { IconMaximize } from "@tabler/icons-react";
import { useState } from "react";
import { useText } from "../text/text-context.tsx";
import { FileLinks } from "../ui/file-links.tsx";
import { AttachControls } from "./attach-controls.tsx";
import { FilePreview } from "./file-preview.tsx";
import classes from "./files.module.css";
import { PaperRow } from "./paper-row.tsx";
import { usePapers } from "./papers.ts";

/** The papers and notes of a process: one shown, the others to choose from, and where one attaches more. */
export function ProcessPapers(props: { readonly processId: number }) {
  const { processId } = props;
  const { t } = useText();
  const { papers, count, mayAttach, query } = usePapers(processId);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isWhole, setIsWhole] = useState(false);
  const files = papers.filter(({ file }) => file !== null);
  const shown = (files.find(({ key }) => key === chosen) ?? files[0])?.file ?? null;
  return (
    <div className={classes["papers"]}>
      {count === 0 && !query.isPending ? <p className={classes["hint"]}>{t("process.no-files")}</p> : null}
      {shown === null ? null : (
        <div className={classes["shown"]}>
          <div className={classes["bar"]}>
            <FileLinks files={[shown]} />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("preview.whole")}
              title={t("preview.whole")}
              onClick={() => setIsWhole(true)}
            >
              <IconMaximize size={16} stroke={1.6} aria-hidden="true" />
            </ActionIcon>
          </div>
          <FilePreview key={shown.file} file={shown} />
          <Modal
            opened={isWhole}
            onClose={() => setIsWhole(false)}
            fullScreen
            title={<bdi>{shown.name}</bdi>}
            closeButtonProps={{ "aria-label": t("preview.close") }}
          >
            <FilePreview file={shown} />
          </Modal>
        </div>
      )}
      {papers.length === 0 ? null : (
        <ul className={classes["list"]}>
          {papers.map((paper) => (
            <PaperRow
              key={paper.key}
              paper={paper}
              isShown={paper.file !== null && paper.file === shown}
              isAlone={papers.length === 1}
              onShow={() => setChosen(paper.key)}
            />
          ))}
        </ul>
      )}
      {query.hasNextPage ? (
        <Button variant="subtle" size="xs" loading={query.isFetching} onClick={() => void query.fetchNextPage()}>
          {t("list.more")}
        </Button>
      ) : null}
      {mayAttach ? <AttachControls processId={processId} /> : null}
    </div>
  );
}
