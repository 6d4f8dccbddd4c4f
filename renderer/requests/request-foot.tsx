import { Button, Menu } from "@mantine/core";
import { IconCopy, IconDots } from "@tabler/icons-react";
import { useState } from "react";
import type { RequestAction, RequestDetail, RequestRefusal } from "../../engine/contract/index.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./requests.module.css";
import { CopyOverDialog, useCopyRequest } from "./use-copy-request.tsx";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

/** Nobody looks for these where they can't be: what has ended isn't withdrawn, and what others asked for isn't one's own. */
const plainRefusals: ReadonlySet<RequestRefusal> = new Set(["not-yours", "process-not-running"]);

/** Why something that one might look for isn't there. */
function More(props: { readonly missing: readonly (readonly [title: string, refusal: RequestRefusal])[] }) {
  const { missing } = props;
  const { t } = useText();
  if (missing.length === 0) return null;
  return (
    <Menu position="top-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="sm"
          leftSection={<IconDots size={16} stroke={1.8} aria-hidden="true" />}
        >
          {t("requests.more")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t("requests.more")}>
        {missing.map(([title, refusal]) => (
          <Menu.Item key={title} aria-disabled="true" closeMenuOnClick={false} className={classes["missing"] ?? ""}>
            {title}
            <span className={classes["why"]}>{t(`requests.refusal-${refusal}`)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What can be done with a request as a whole, always in sight. */
export function RequestFoot(props: { readonly request: RequestDetail }) {
  const { request } = props;
  const { t } = useText();
  const [withdrawing, setWithdrawing] = useState(false);
  const copy = useCopyRequest(request.id);
  const of = (name: RequestAction["action"]) => request.actions.find(({ action }) => action === name);
  const [withdraw, copying] = [of("withdraw"), of("copy")];
  const titles = [
    [t("requests.withdraw-short"), withdraw?.refusal],
    [t("requests.copy"), copying?.refusal],
  ] as const;
  const missing = titles.flatMap(([title, refusal]) =>
    refusal === undefined || plainRefusals.has(refusal) ? [] : [[title, refusal] as const],
  );
  return (
    <footer className={classes["foot"]}>
      {copying !== undefined && copying.refusal === undefined ? (
        <Button
          variant="default"
          leftSection={<IconCopy size={16} stroke={1.8} aria-hidden="true" />}
          loading={copy.isPending}
          onClick={copy.begin}
        >
          {t("requests.copy")}
        </Button>
      ) : null}
      {withdraw !== undefined && withdraw.refusal === undefined ? (
        <Button variant="default" className={classes["withdraw"] ?? ""} onClick={() => setWithdrawing(true)}>
          {t("requests.withdraw")}
        </Button>
      ) : null}
      <More missing={missing} />
      <CopyOverDialog copy={copy} />
      <WithdrawDialog request={request} opened={withdrawing} onClose={() => setWithdrawing(false)} />
    </footer>
  );
}
