/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a <select> cannot be searched */
import { Modal, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useId, useState } from "react";
import { useText } from "../text/text-context.tsx";
import { type PaletteEntry, usePaletteEntries } from "./palette-entries.ts";
import classes from "./palette.module.css";

/** How long a pause in typing is, in milliseconds. */
const pause = 120;

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

function Entries(props: { readonly onClose: () => void; readonly onKeys: () => void }) {
  const { onClose, onKeys } = props;
  const { t } = useText();
  const listId = useId();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [isEntered, setIsEntered] = useState(false);
  const { entries, pending } = usePaletteEntries(text.trim(), useSettled(text), onKeys);
  // what was chosen stays chosen when more is found
  const index = Math.max(
    0,
    entries.findIndex(({ key }) => key === chosen),
  );
  const idOf = (entry: number) => `${listId}-${entry}`;
  useEffect(() => {
    document.getElementById(`${listId}-${index}`)?.scrollIntoView({ block: "nearest" });
  }, [listId, index]);
  const run = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return;
    onClose();
    entry.run();
  };
  const entered = isEntered && !pending ? entries[index] : undefined;
  useEffect(() => {
    if (entered === undefined) return;
    onClose();
    entered.run();
  }, [entered, onClose]);
  const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
  return (
    <>
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={t("palette.title")}
        aria-expanded="true"
        aria-controls={listId}
        {...(entries.length === 0 ? {} : { "aria-activedescendant": idOf(index) })}
        placeholder={t("palette.hint")}
        leftSection={<IconSearch size={16} stroke={1.6} aria-hidden="true" />}
        maxLength={200}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setChosen(null);
          setIsEntered(false);
        }}
        onKeyDown={(event) => {
          const by = moves[event.key];
          if (by !== undefined) {
            event.preventDefault();
            setChosen(entries[Math.max(0, Math.min(index + by, entries.length - 1))]?.key ?? null);
          } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
            event.preventDefault();
            // what comes first is known once main has answered
            if (pending && chosen === null) setIsEntered(true);
            else run(entries[index]);
          }
        }}
      />
      <div id={listId} role="listbox" aria-label={t("palette.title")} className={classes["list"]}>
        {entries.map((entry, at) => (
          <div key={entry.key}>
            {entries[at - 1]?.group === entry.group ? null : (
              <div className={classes["group"]} role="presentation">
                {t(entry.group as "palette.screens")}
              </div>
            )}
            {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are the combobox's */}
            <div
              id={idOf(at)}
              role="option"
              tabIndex={-1}
              aria-selected={at === index}
              className={classes["entry"]}
              onClick={() => run(entry)}
            >
              <span className={classes["title"]}>{entry.title}</span>
              {entry.hint === undefined ? null : <span className={classes["hint"]}>{entry.hint}</span>}
            </div>
          </div>
        ))}
      </div>
      {entries.length === 0 && !pending ? (
        <p className={classes["none"]} role="status">
          {t("palette.none", { text })}
        </p>
      ) : null}
    </>
  );
}

/** One field for everything: where to go, what to start, what to find, what to do. */
export function Palette(props: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onKeys: () => void;
}) {
  const { t } = useText();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      withCloseButton={false}
      padding="xs"
      size="lg"
      yOffset="12vh"
      attributes={{ content: { "aria-label": t("palette.title") } }}
    >
      <Entries onClose={props.onClose} onKeys={props.onKeys} />
    </Modal>
  );
}
