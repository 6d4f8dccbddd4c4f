import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import { IntrayError } from "../api/intray-error.ts";
import { useText } from "../text/text-context.tsx";
import classes from "./states.module.css";

/** Nothing of what people write is among it. */
function detailsOf(error: unknown, at: string): string {
  const time = `time: ${at}`;
  if (!(error instanceof IntrayError)) return [time, `error: ${String(error)}`].join("\n");
  const { code, message, details } = error;
  const id = details.errorId === undefined ? [] : [`id: ${details.errorId}`];
  return [time, `code: ${code}`, `message: ${message}`, ...id].join("\n");
}

/** What support asks for, to read and to copy. */
export function ErrorDetails(props: { readonly error: unknown }) {
  const { t } = useText();
  const text = useRef<HTMLPreElement>(null);
  const [at] = useState(() => new Date().toISOString());
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    if (text.current === null) return;
    getSelection()?.selectAllChildren(text.current);
    // without asking for a permission
    // oxlint-disable-next-line typescript/no-deprecated
    setCopied(document.execCommand("copy"));
    getSelection()?.removeAllRanges();
  };
  return (
    <details className={classes["details"]}>
      <summary>{t("error.details")}</summary>
      <pre ref={text}>{detailsOf(props.error, at)}</pre>
      <Button variant="default" size="compact-xs" onClick={copy}>
        {t(isCopied ? "error.copied" : "error.copy")}
      </Button>
    </details>
  );
}
