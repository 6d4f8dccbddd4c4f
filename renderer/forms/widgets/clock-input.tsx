import { TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";
import { useText } from "../../text/text-context.tsx";

interface ClockInputProps extends Omit<TextInputProps, "value" | "onChange"> {
  /** `HH:MM` or `HH:MM:SS`; anything else is shown as it is. */
  readonly time: string;
  /** What is no time comes as typed. */
  readonly onTime: (time: string) => void;
}

/** A time of day to type, shown the way the locale writes it. (The browser's own input follows the system's language.) */
export function ClockInput({ time, onTime, ...rest }: ClockInputProps) {
  const { t, parsers, writers } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      {...rest}
      className="narrow-field"
      autoComplete="off"
      placeholder={rest.placeholder ?? t("form.example", { example: writers.time("14:30") })}
      value={typed ?? writers.time(time)}
      onChange={(event) => {
        const words = event.currentTarget.value;
        setTyped(words);
        onTime(words.trim() === "" ? "" : (parsers.time(words) ?? words));
      }}
      onBlur={(event) => {
        setTyped(null);
        rest.onBlur?.(event);
      }}
    />
  );
}
