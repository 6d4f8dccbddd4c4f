import { Combobox, Textarea, useCombobox } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Person } from "../../engine/contract/index.ts";
import { maxCommentLength } from "../../engine/contract/limits.ts";
import { mentionablePeopleQuery } from "../api/comment-queries.ts";
import { useText } from "../text/text-context.tsx";
import { PersonAvatar } from "../ui/person-avatar.tsx";
import classes from "./comments.module.css";
import { type MentionQuery, mentionQueryAt, withMention } from "./mention-query.ts";

/** A text in which an at sign offers the people who may see the process. Ctrl+Enter sends, Escape gives up. */
export function MentionField(props: {
  readonly id?: string;
  readonly processId: number;
  readonly label: string;
  readonly value: string;
  readonly focus?: boolean;
  readonly onChange: (text: string) => void;
  readonly onMention?: (person: Person) => void;
  readonly onSend: () => void;
  readonly onEscape?: () => void;
}) {
  const { processId, label, value, focus, onChange, onMention, onSend, onEscape } = props;
  const { t } = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const caretAfter = useRef<number | null>(null);
  const [typed, setTyped] = useState<MentionQuery | null>(null);
  const [dismissed, setDismissed] = useState<number | null>(null);
  const combobox = useCombobox();
  const asks = typed !== null && typed.from !== dismissed;
  const query = useQuery({
    ...mentionablePeopleQuery(processId, typed?.text ?? ""),
    enabled: asks,
    placeholderData: keepPreviousData,
  });
  const people = asks ? (query.data ?? []) : [];
  const opened = people.length > 0;
  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);
  useEffect(() => {
    if (opened) combobox.selectFirstOption();
    // the options are new with every list of people
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [opened, query.data]);
  useEffect(() => {
    if (caretAfter.current === null) return;
    field.current?.setSelectionRange(caretAfter.current, caretAfter.current);
    caretAfter.current = null;
  }, [value]);
  const look = ({ value: text, selectionStart }: HTMLTextAreaElement) => setTyped(mentionQueryAt(text, selectionStart));
  const choose = (id: string) => {
    const person = people.find((one) => String(one.id) === id);
    if (person === undefined || typed === null) return;
    const next = withMention(value, typed, person.displayName);
    caretAfter.current = next.caret;
    setDismissed(typed.from);
    onChange(next.text);
    onMention?.(person);
    field.current?.focus();
  };
  return (
    <Combobox
      store={{ ...combobox, dropdownOpened: opened }}
      onOptionSubmit={choose}
      position="top-start"
      middlewares={{ flip: true, shift: true }}
    >
      <Combobox.EventsTarget withKeyboardNavigation={opened}>
        <Textarea
          ref={field}
          {...(props.id === undefined ? {} : { id: props.id })}
          aria-label={label}
          placeholder={t("comment.placeholder")}
          autosize
          minRows={1}
          maxRows={10}
          maxLength={maxCommentLength}
          value={value}
          onChange={(event) => {
            onChange(event.currentTarget.value);
            look(event.currentTarget);
          }}
          onSelect={(event) => look(event.currentTarget)}
          onBlur={() => setTyped(null)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              // the form of the task hears the same keys
              event.stopPropagation();
              onSend();
            } else if (event.key === "Escape") {
              event.stopPropagation();
              if (opened) setDismissed(typed?.from ?? null);
              else onEscape?.();
            } else if (event.key === "Tab" && opened && !event.shiftKey) {
              event.preventDefault();
              combobox.clickSelectedOption();
            }
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Dropdown hidden={!opened}>
        <Combobox.Options aria-label={t("comment.people")}>
          {people.map((person) => (
            <Combobox.Option key={person.id} value={String(person.id)} onMouseDown={(event) => event.preventDefault()}>
              <span className={classes["person"]}>
                <PersonAvatar person={person} size="sm" />
                <bdi>{person.displayName}</bdi>
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
