import { Button } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ProcessOverview } from "../../engine/contract/index.ts";
import { call } from "../api/client.ts";
import { keys } from "../api/keys.ts";
import { requestQuery } from "../api/process-queries.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { useToast } from "../ui/toast.tsx";

/** Lets who takes part in a process, or manages it, remind whomever it waits for, once a day. */
export function Remind(props: {
  readonly process: Pick<ProcessOverview, "id">;
  /** What the button says, where it stands with others of its size. */
  readonly label?: string;
}) {
  const { process, label } = props;
  const { t } = useText();
  const toast = useToast();
  const client = useQueryClient();
  const request = useQuery(requestQuery(process.id)).data;
  const reminding = useMutation({
    mutationFn: () => call("request.remind", { processId: process.id }),
    onSuccess: ({ reminded }) => {
      toast(t("process.reminded", { names: reminded.map(({ displayName }) => displayName).join(", ") }));
    },
    onError: (error) => toast(errorText(error, t), "problem"),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.process(process.id) }),
  });
  const action = request?.actions.find((one) => one.action === "remind");
  if (action === undefined) return null;
  if (action.refusal === "reminded-today") return <span>{t("process.reminded-today")}</span>;
  if (action.refusal !== undefined) return null;
  return (
    <Button
      size={label === undefined ? "compact-xs" : "xs"}
      variant="default"
      {...(label === undefined ? {} : { leftSection: <IconBell size={15} stroke={1.8} aria-hidden="true" /> })}
      loading={reminding.isPending}
      onClick={() => reminding.mutate()}
    >
      {label ?? t("process.remind")}
    </Button>
  );
}
