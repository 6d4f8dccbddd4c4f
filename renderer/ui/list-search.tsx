import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useText } from "../text/text-context.tsx";
import { listSearchId } from "./list-focus.ts";

/** How long a pause in typing is, in milliseconds. */
const pause = 200;

/** Words that rows must have. Searches while one types, a moment later. */
export function ListSearch(props: {
  readonly value: string;
  /** What is searched, where that isn't plain. */
  readonly label?: string;
  readonly onSearch: (text: string) => void;
}) {
  const { value, onSearch } = props;
  const { t } = useText();
  const label = props.label ?? t("list.search");
  const [{ typed, seen }, setState] = useState({ typed: value, seen: value });
  // a search that was changed elsewhere shows here as well; one's own is not retyped
  if (seen !== value) setState({ typed: typed.trim() === value ? typed : value, seen: value });
  const search = useRef(onSearch);
  useEffect(() => {
    search.current = onSearch;
  }, [onSearch]);
  useEffect(() => {
    if (typed.trim() === value) return undefined;
    const timer = setTimeout(() => search.current(typed.trim()), pause);
    return () => clearTimeout(timer);
  }, [typed, value]);
  return (
    <TextInput
      id={listSearchId}
      size="xs"
      type="search"
      aria-label={label}
      placeholder={label}
      maxLength={200}
      leftSection={<IconSearch size={14} stroke={1.6} aria-hidden="true" />}
      value={typed}
      onChange={(event) => setState({ typed: event.currentTarget.value, seen })}
    />
  );
}
