import { Button, Menu, Progress } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import type { ExportProgress } from "../../contract/export.ts";
import { call } from "../api/client.ts";
import type { Input } from "../../contract/channels.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { useForbidden } from "../api/use-forbidden.ts";
import { useToast } from "../ui/toast.tsx";
import classes from "./export-menu.module.css";

type Save = Input<"export.save">;
const formats = ["pdf", "json", "csv", "csv-all"] as const satisfies readonly Save["format"][];

let last = 0;

/** The case files of these processes, as the person chooses: to read, for programs, or as a table. */
export function ExportMenu(props: { readonly of: Save["of"]; readonly disabled?: boolean }) {
  const { t } = useText();
  const toast = useToast();
  const forbidden = useForbidden("export");
  const [running, setRunning] = useState<ExportProgress | null>(null);
  const exportId = running?.exportId;
  useEffect(() => {
    if (exportId === undefined) return undefined;
    return window.intray.on("export", (progress) => {
      if (progress.exportId === exportId) setRunning(progress);
    });
  }, [exportId]);
  const save = async (format: Save["format"]) => {
    last += 1;
    const exportId = last;
    setRunning({ exportId, done: 0, total: 0 });
    try {
      const { saved, processes, leftOut } = await call("export.save", { exportId, format, of: props.of });
      if (!saved) return;
      const left = leftOut === 0 ? [] : [t("export.left-out", { count: leftOut })];
      toast([t("export.saved", { count: processes }), ...left].join(". "));
    } catch (error) {
      toast(errorText(error, t), "problem");
    } finally {
      setRunning(null);
    }
  };
  if (forbidden) return null;
  if (running !== null) {
    const { done, total } = running;
    return (
      <div className={classes["running"]}>
        <Progress
          aria-label={t("export.running")}
          value={total === 0 ? 0 : (100 * done) / total}
          className={classes["bar"] ?? ""}
        />
        <span>{total < 2 ? t("export.running") : t("export.progress", { done, total })}</span>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => void call("export.cancel", { exportId: running.exportId })}
        >
          {t("export.cancel")}
        </Button>
      </div>
    );
  }
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          disabled={props.disabled ?? false}
          leftSection={<IconDownload size={15} stroke={1.8} aria-hidden="true" />}
        >
          {t("export.title")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item key={format} onClick={() => void save(format)}>
            {t(`export.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
