import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { arrive } from "../api/notification-queries.ts";

/** How often main is told that somebody is here, in milliseconds. */
const pause = 5 * 60_000;

const signs = ["pointerdown", "keydown", "focus"] as const;

/** Tells main now and then that somebody is here, as long as they touch the window. */
export function usePresence(): void {
  const client = useQueryClient();
  useEffect(() => {
    let told = performance.now();
    const look = () => {
      if (performance.now() - told < pause) return;
      told = performance.now();
      // a locked window says nothing; it does once it is opened
      void arrive(client).catch(() => undefined);
    };
    for (const sign of signs) window.addEventListener(sign, look, { capture: true, passive: true });
    return () => signs.forEach((sign) => window.removeEventListener(sign, look, { capture: true }));
  }, [client]);
}
