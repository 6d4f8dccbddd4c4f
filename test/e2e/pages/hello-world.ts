import type { Language } from "../../../engine/contract/index.ts";

/** Hello world as people see it, by language. */
export const helloWorld = {
  en: { flow: "Hello world", approve: "Approve message", text: "Text", approved: "Approve", sent: "Sent" },
  de: { flow: "Hallo Welt", approve: "Nachricht freigeben", text: "Text", approved: "Freigeben", sent: "Verschickt" },
} as const satisfies Record<Language, Record<"flow" | "approve" | "text" | "approved" | "sent", string>>;

/** The two people a fresh Intray knows. */
export const ada = "Ada";
export const ben = "Ben";
