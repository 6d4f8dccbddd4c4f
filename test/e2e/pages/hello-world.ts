import type { Language } from "../../../engine/contract/index.ts";

/** Hello world as people see it, by language. */
export const helloWorld = {
  en: { flow: "Hello world", approve: "Approve message", text: "Text", approved: "Approve" },
  de: { flow: "Hallo Welt", approve: "Nachricht freigeben", text: "Text", approved: "Freigeben" },
} as const satisfies Record<Language, Record<"flow" | "approve" | "text" | "approved", string>>;

/** The two people a fresh Intray knows. */
export const ada = "Ada";
export const ben = "Ben";
