import type { Dialog, Shell } from "electron";
import type { Language } from "../../engine/index.ts";
import { parseUrl } from "../machine/parse-url.ts";

/** What is longer can't be shown whole, and is no address that a person would check. In UTF-16 units. */
const maxLength = 1_000;

/** The address in its normal form if it may be opened outside Intray; null otherwise. Only https may. */
export function externalUrl(address: string): string | null {
  const url = parseUrl(address);
  if (!url || url.protocol !== "https:" || url.hostname === "" || url.username !== "" || url.password !== "")
    return null;
  return url.href.length <= maxLength ? url.href : null;
}

export interface ExternalLinksOptions {
  readonly dialog: Pick<Dialog, "showMessageBox">;
  readonly shell: Pick<Shell, "openExternal">;
  /** Asked when something has to be said. */
  readonly language: () => Language;
}

/** Opens an address outside Intray, or doesn't. */
export type OpenLink = (address: string) => Promise<void>;

const labels = {
  en: { question: "Open this address in the browser?", open: "Open", cancel: "Cancel" },
  de: { question: "Diese Adresse im Browser öffnen?", open: "Öffnen", cancel: "Abbrechen" },
} as const satisfies Record<Language, unknown>;

/**
 * The one gate to the outside: opens an https address in the system's browser after a person has seen all of it and said
 * yes. Every other address is ignored, and so is whatever comes while a question is open.
 */
export function createExternalLinks({ dialog, shell, language }: ExternalLinksOptions): OpenLink {
  let asking = false;
  return async (address) => {
    const url = externalUrl(address);
    if (url === null || asking) return;
    asking = true;
    try {
      const { question, open, cancel } = labels[language()];
      const { response } = await dialog.showMessageBox({
        type: "question",
        message: question,
        // the normal form: a host of foreign letters is written in ASCII, so that it can't look like another
        detail: url,
        buttons: [open, cancel],
        defaultId: 1,
        cancelId: 1,
        noLink: true,
      });
      if (response === 0) await shell.openExternal(url).catch(() => undefined); // no browser is no reason to stop
    } finally {
      asking = false;
    }
  };
}
