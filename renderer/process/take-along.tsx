import { Button, Menu, Progress } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import type { CaseProgress } from "../../contract/case.ts";
import { call } from "../api/client.ts";
import type { Input } from "../../contract/channels.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { useForbidden } from "../api/use-forbidden.ts";
import { useToast } from "../ui/toast.tsx";
import classes from "./take-along.module.css";

type Save = Input<"case.save">;
const formats = ["pdf", "json", "csv"] as const satisfies readonly Save["format"][];

let last = 0;

/** The case files of these processes, as the person chooses: to read, for programs, or as a table. */
export function TakeAlong(props: { readonly of: Save["of"]; readonly disabled?: boolean }) {
  const { t } = useText();
  const toast = useToast();
  const forbidden = useForbidden("export");
  const [running, setRunning] = useState<CaseProgress | null>(null);
  const exportId = running?.exportId;
  useEffect(() => {
    if (exportId === undefined) return undefined;
    return window.intray.on("case", (progress) => {
      if (progress.exportId === exportId) setRunning(progress);
    });
  }, [exportId]);
  const save = async (format: Save["format"]) => {
    last += 1;
    const exportId = last;
    setRunning({ exportId, done: 0, total: 0 });
    try {
      const { saved, processes } = await call("case.save", { exportId, format, of: props.of });
      if (saved) toast(t("take-along.saved", { count: processes }));
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
          aria-label={t("take-along.running")}
          value={total === 0 ? 0 : (100 * done) / total}
          className={classes["bar"] ?? ""}
        />
        <span>{total < 2 ? t("take-along.running") : t("take-along.progress", { done, total })}</span>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => void call("case.cancel", { exportId: running.exportId })}
        >
          {t("take-along.cancel")}
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
          {t("take-along.title")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item key={format} onClick={() => void save(format)}>
            {t(`take-along.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
