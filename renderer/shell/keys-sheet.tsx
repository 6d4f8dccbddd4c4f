import { Kbd, Modal } from "@mantine/core";
import { Fragment } from "react";
import { useForbidden } from "../api/use-forbidden.ts";
import type { TextKey } from "../text/en.ts";
import { useText } from "../text/text-context.tsx";
import { keyNames } from "../ui/key-names.ts";
import classes from "./keys-sheet.module.css";

type Keys = ReturnType<typeof keyNames>;

function rows({ ctrl, enter }: Keys) {
  return [
    { text: "keys.move", ways: [["↓"], ["↑"], ["j"], ["k"]] },
    { text: "keys.enter", ways: [[enter]] },
    { text: "keys.assign", ways: [["a"]] },
    { text: "keys.complete", ways: [[ctrl, enter], ["e"]] },
    { text: "keys.complete-next", ways: [["E"]] },
    { text: "keys.unassign", ways: [["u"]] },
    { text: "keys.reassign", ways: [["f"]] },
    { text: "keys.due", ways: [["d"]] },
    { text: "keys.priority", ways: [["p"]] },
    { text: "keys.cancel", ways: [["#"]] },
    { text: "keys.retry", ways: [["r"]] },
    {
      text: "keys.inbox",
      ways: [
        ["g", "i"],
        [ctrl, "1"],
      ],
    },
    {
      text: "keys.queue",
      ways: [
        ["g", "q"],
        [ctrl, "2"],
      ],
    },
    {
      text: "keys.archive",
      ways: [
        ["g", "a"],
        [ctrl, "3"],
      ],
    },
    {
      text: "keys.processes",
      ways: [
        ["g", "p"],
        [ctrl, "4"],
      ],
    },
    {
      text: "keys.start",
      ways: [
        ["g", "s"],
        [ctrl, "5"],
        [ctrl, "N"],
      ],
    },
    { text: "keys.search", ways: [["/"], [ctrl, "F"]] },
    { text: "keys.palette", ways: [[ctrl, "K"]] },
    { text: "keys.print", ways: [[ctrl, "P"]] },
    { text: "keys.undo", ways: [[ctrl, "Z"]] },
    { text: "keys.lock", ways: [[ctrl, "L"]] },
    { text: "keys.sheet", ways: [["?"]] },
  ] as const satisfies readonly { text: TextKey; ways: readonly (readonly string[])[] }[];
}

/** All keys on one small sheet. */
export function KeysSheet(props: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useText();
  const printing = !useForbidden("print");
  const shown = rows(keyNames(t)).filter(({ text }) => printing || text !== "keys.print");
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t("keys.title")}
      closeButtonProps={{ "aria-label": t("keys.close") }}
    >
      <dl className={classes["sheet"]}>
        {shown.map(({ text, ways }) => (
          <div key={text} className={classes["row"]}>
            <dt>{t(text)}</dt>
            <dd className={classes["keys"]}>
              {ways.map((way, index) => (
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
