import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import { lockSession } from "../api/session-queries.ts";

/** Ctrl+L locks, wherever the keyboard is: also from a dialog or a field. */
export function useLockKey(): void {
  const { mutate: lock } = useMutation(lockSession);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isLock = event.key.toLowerCase() === "l" && (event.ctrlKey || event.metaKey);
      if (!isLock || event.altKey || event.shiftKey) return;
      event.preventDefault();
      lock();
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [lock]);
}
