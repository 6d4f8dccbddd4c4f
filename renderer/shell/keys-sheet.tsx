import { Kbd, Modal } from "@mantine/core";
import { Fragment } from "react";
import { useForbidden } from "../api/use-forbidden.ts";
import { useCapabilities } from "../people/me.ts";
import type { TextKey } from "../text/en.ts";
import { useText } from "../text/text-context.tsx";
import { keyNames } from "../ui/key-names.ts";
import classes from "./keys-sheet.module.css";

type Keys = ReturnType<typeof keyNames>;

function rows({ ctrl, shift, enter }: Keys) {
  return [
    { text: "keys.move", combinations: [["↓"], ["↑"], ["j"], ["k"]] },
    { text: "keys.enter", combinations: [[enter]] },
    { text: "keys.assign", combinations: [["a"]] },
    { text: "keys.complete", combinations: [[ctrl, enter], ["e"]] },
    { text: "keys.complete-next", combinations: [[ctrl, shift, enter], ["E"]] },
    { text: "keys.decide", combinations: [["1"], ["9"]] },
    { text: "keys.unassign", combinations: [["u"]] },
    { text: "keys.reassign", combinations: [["f"]] },
    { text: "keys.due", combinations: [["d"]] },
    { text: "keys.priority", combinations: [["p"]] },
    { text: "keys.cancel", combinations: [["#"]] },
    { text: "keys.retry", combinations: [["r"]] },
    { text: "keys.comment", combinations: [["c"]] },
    { text: "keys.note", combinations: [["n"]] },
    {
      text: "keys.inbox",
      combinations: [
        ["g", "i"],
        [ctrl, "1"],
      ],
    },
    {
      text: "keys.queue",
      combinations: [
        ["g", "q"],
        [ctrl, "2"],
      ],
    },
    {
      text: "keys.archive",
      combinations: [
        ["g", "a"],
        [ctrl, "3"],
      ],
    },
    {
      text: "keys.processes",
      combinations: [
        ["g", "p"],
        [ctrl, "4"],
      ],
    },
    {
      text: "keys.start",
      combinations: [
        ["g", "s"],
        [ctrl, "5"],
        [ctrl, "N"],
      ],
    },
    {
      text: "keys.process-parts",
      combinations: [
        ["g", "d"],
        ["g", "h"],
        ["g", "c"],
        ["g", "f"],
        ["g", "t"],
      ],
    },
    { text: "keys.search", combinations: [["/"], [ctrl, "F"]] },
    { text: "keys.palette", combinations: [[ctrl, "K"]] },
    { text: "keys.print", combinations: [[ctrl, "P"]] },
    { text: "keys.undo", combinations: [[ctrl, "Z"]] },
    { text: "keys.lock", combinations: [[ctrl, "L"]] },
    { text: "keys.read-all", combinations: [[shift, "I"]] },
    { text: "keys.make-unread", combinations: [["u"]] },
    { text: "keys.level", combinations: [["1"], ["2"], ["3"], ["4"], ["5"]] },
    { text: "keys.sheet", combinations: [["?"]] },
  ] as const satisfies readonly { text: TextKey; combinations: readonly (readonly string[])[] }[];
}

/** All keys on one small sheet. */
export function KeysSheet(props: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useText();
  const printing = !useForbidden("print");
  const { administers } = useCapabilities();
  const shown = rows(keyNames(t)).filter(
    ({ text }) => (printing || text !== "keys.print") && (administers || text !== "keys.level"),
  );
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t("keys.title")}
      closeButtonProps={{ "aria-label": t("keys.close") }}
    >
      <dl className={classes["sheet"]}>
        {shown.map(({ text, combinations }) => (
          <div key={text} className={classes["row"]}>
            <dt>{t(text)}</dt>
            <dd className={classes["keys"]}>
              {combinations.map((way, index) => (
                <Fragment key={way.join(" ")}>
                  {index > 0 ? <span className={classes["or"]}>{t("keys.or")}</span> : null}
                  {way.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
