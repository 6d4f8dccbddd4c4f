import { useMutation } from "@tanstack/react-query";
import type { Input, Output } from "../../electron/ipc/contract.ts";
import { officeChange } from "../api/office-queries.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { useToast } from "../ui/toast.tsx";

type Channel = Parameters<typeof officeChange>[0];

/** A change of the office at a click: says that it is done, or why not. */
export function useOfficeChange<Name extends Channel>(channel: Name) {
  const { t } = useText();
  const toast = useToast();
  const changing = useMutation(officeChange(channel));
  return {
    isPending: changing.isPending,
    run(input: Input<Name>, done: string | null, then?: (output: Output<Name>) => void): void {
      changing.mutate(input, {
        onSuccess: (output) => {
          if (done !== null) toast(done);
          then?.(output);
        },
        onError: (error) => toast(errorText(error, t), "problem"),
      });
    },
  };
}
