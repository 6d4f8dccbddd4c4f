import { useHotkeys } from "@mantine/hooks";
import { useMutation } from "@tanstack/react-query";
import { lockSession } from "../api/session-queries.ts";

/** Ctrl+L locks, wherever the keyboard is: also from a dialog or a field. */
export function useLockKey(): void {
  const { mutate: lock } = useMutation(lockSession);
  useHotkeys([["mod+L", () => lock()]], [], true);
}
