import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Input, Output } from "../../contract/channels.ts";
import { directoryChange } from "../api/directory-queries.ts";
import { errorText } from "../text/error-text.ts";
import { useText } from "../text/text-context.tsx";
import { useToast } from "../ui/toast.tsx";

type Channel = Parameters<typeof directoryChange>[0];

/** A change of the office at a click: says that it is done, or why not. */
export function useDirectoryChange<Name extends Channel>(channel: Name) {
  const { t } = useText();
  const toast = useToast();
  const changing = useMutation(directoryChange(channel));
  // React Query tells a moment later; a tick that is set must not spring back for that moment
  const [wanted, setWanted] = useState<Input<Name>>();
  return {
    isPending: changing.isPending,
    /** What was asked for and is under way, to be shown as if it were done. */
    wanted,
    run(input: Input<Name>, done: string | null, then?: (output: Output<Name>) => void): void {
      setWanted(input);
      changing.mutate(input, {
        onSuccess: (output) => {
          if (done !== null) toast(done);
          then?.(output);
        },
        onError: (error) => toast(errorText(error, t), "problem"),
        onSettled: () => setWanted(undefined),
      });
    },
  };
}
