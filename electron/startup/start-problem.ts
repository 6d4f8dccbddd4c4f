import { FlowError, type FlowErrorCode, type Language } from "../../engine/index.ts";
import { DataLocationProblem } from "../machine/data-location.ts";
import { DataStoreInUse } from "../../host/data/data-store-in-use.ts";
import { PolicyProblem } from "../machine/policy.ts";

type Texts = Readonly<Record<Language, string>>;

/** What people read when Intray can't start, and what to do. */
const textsByCode: { readonly [code in FlowErrorCode]?: Texts } = {
  "storage.newer": {
    en: "The data was written by a newer version of Intray. Install the latest version and start Intray again, or restore the backup made before the update as described in docs/administration.md. Nothing was changed.",
    de: "Die Daten stammen von einer neueren Version von Intray. Installieren Sie die neueste Version und starten Sie Intray neu, oder stellen Sie die Sicherung von vor der Aktualisierung wieder her, wie in docs/administration.md beschrieben. Es wurde nichts verändert.",
  },
  "storage.foreign": {
    en: "The data file belongs to another program. Move it elsewhere and start Intray again. Nothing was changed.",
    de: "Die Datendatei gehört zu einem anderen Programm. Verschieben Sie sie und starten Sie Intray neu. Es wurde nichts verändert.",
  },
  "storage.damaged": {
    en: "The data file is damaged and no intact backup was selected. Keep the file and ask your administrator for a backup.",
    de: "Die Datendatei ist beschädigt, und es wurde keine unversehrte Sicherung ausgewählt. Bewahren Sie die Datei auf und bitten Sie Ihre Administration um eine Sicherung.",
  },
  "storage.unavailable": {
    en: "The data file can't be read or written. Check the free disk space and the permissions of the folder, then start Intray again.",
    de: "Die Datendatei kann nicht gelesen oder geschrieben werden. Prüfen Sie den freien Speicherplatz und die Rechte des Ordners und starten Sie Intray neu.",
  },
};

const otherwise: Texts = {
  en: "An unexpected error occurred. Details are in the log.",
  de: "Ein unerwarteter Fehler ist aufgetreten. Einzelheiten stehen im Protokoll.",
};

/** A title, a sentence about what keeps Intray from running, and the file concerned: the log's when it is no other. */
export function startProblem(
  error: unknown,
  language: Language,
  logFile: string,
): { readonly title: string; readonly text: string } {
  if (error instanceof PolicyProblem) return ruleProblem(error.file, error.message, language);
  if (error instanceof DataLocationProblem) return ruleProblem(error.folder, error.message, language);
  const title = language === "de" ? "Intray kann nicht weiterarbeiten" : "Intray can't continue";
  const words = error instanceof FlowError ? textsByCode[error.code] : undefined;
  const file = words === undefined ? logFile : (fileOfError(error) ?? logFile);
  return { title, text: `${(words ?? otherwise)[language]}\n\n${file}` };
}

function ruleProblem(file: string, message: string, language: Language) {
  const words = {
    en: "The policy that your administrator set for this computer can't be applied, so Intray doesn't start. Please report this to your administrator:",
    de: "Die Richtlinie, die Ihre Administration für diesen Computer festgelegt hat, lässt sich nicht anwenden, deshalb startet Intray nicht. Bitte melden Sie das Ihrer Administration:",
  } as const;
  const title = language === "de" ? "Intray kann nicht starten" : "Intray can't start";
  return { title, text: `${words[language]}\n\n${file}\n${message}` };
}

/** What the engine's storage errors tell in their details. */
function fileOfError(error: unknown): string | undefined {
  if (!(error instanceof FlowError)) return undefined;
  return [error.details["file"], error.details["folder"]].find((path) => typeof path === "string");
}

/** The same for a program that reads: one line, without words that depend on the language. */
export function startProblemLine(error: unknown): string {
  if (error instanceof PolicyProblem) return `intray: policy ${error.file}: ${error.message}`;
  if (error instanceof DataLocationProblem) return `intray: policy ${error.folder}: ${error.message}`;
  if (error instanceof DataStoreInUse) return `intray: in-use ${error.message}`;
  if (error instanceof FlowError) return `intray: ${error.code} ${error.message}`;
  return `intray: internal ${error instanceof Error ? error.message : String(error)}`;
}
