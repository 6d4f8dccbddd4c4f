import { useMutation } from "@tanstack/react-query";
import type { Input, Output } from "../../contract/channels.ts";
import { backgroundChange } from "../api/background-queries.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { useToast } from "../ui/toast.tsx";

type Channel = Parameters<typeof backgroundChange>[0];

/** Something done to work in the background at a click: says that it is done, or why not. */
export function useBackgroundChange<Name extends Channel>(channel: Name) {
  const { t } = useText();
  const toast = useToast();
  const changing = useMutation(backgroundChange(channel));
  return {
    isPending: changing.isPending,
    run(input: Input<Name>, messageOf: (output: Output<Name>) => string): void {
      changing.mutate(input, {
        onSuccess: (output) => toast(messageOf(output)),
        onError: (error) => toast(errorText(error, t), "problem"),
      });
    },
  };
}
