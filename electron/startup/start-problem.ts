import { FlowError, type Language } from "../../engine/index.ts";
import { DataLocationProblem } from "../machine/data-location.ts";
import { MissingRecords } from "../../host/backups/missing-records.ts";
import { DataStoreInUse } from "../../host/data/data-store-in-use.ts";
import { PolicyProblem } from "../machine/policy.ts";
import {
  missingRecords,
  otherwise,
  type Texts,
  textsByCode,
  textsByProfileFault,
  textsByStorageFault,
} from "./start-problem-texts.ts";
import { ProfileProblem } from "./take-profile.ts";

/** A title, a sentence about what keeps Intray from running, and the file concerned: the log's when it is no other. */
export function startProblem(
  error: unknown,
  language: Language,
  logFile: string,
): { readonly title: string; readonly text: string } {
  if (error instanceof PolicyProblem) return ruleProblem(error.file, error.message, language);
  if (error instanceof DataLocationProblem) return ruleProblem(error.folder, error.message, language);
  if (error instanceof MissingRecords) return cantStart(missingRecords[language], error.file, language);
  if (error instanceof ProfileProblem) {
    return cantStart(textsByProfileFault[error.fault][language], error.folder, language);
  }
  const title = language === "de" ? "Intray kann nicht weiterarbeiten" : "Intray can't continue";
  const words = error instanceof FlowError ? wordsFor(error) : undefined;
  const file = words === undefined ? logFile : (fileOfError(error) ?? logFile);
  return { title, text: `${(words ?? otherwise)[language]}\n\n${file}` };
}

function ruleProblem(file: string, message: string, language: Language) {
  const words = {
    en: "The policy that your administrator set for this computer can't be applied, so Intray doesn't start. Please report this to your administrator:",
    de: "Die Richtlinie, die Ihre Administration für diesen Computer festgelegt hat, lässt sich nicht anwenden, deshalb startet Intray nicht. Bitte melden Sie das Ihrer Administration:",
  } as const;
  return cantStart(words[language], `${file}\n${message}`, language);
}

function cantStart(words: string, where: string, language: Language) {
  const title = language === "de" ? "Intray kann nicht starten" : "Intray can't start";
  return { title, text: `${words}\n\n${where}` };
}

/** As exact as the engine could tell. */
function wordsFor({ code, details }: FlowError): Texts | undefined {
  const fault = code === "storage.unavailable" ? details["fault"] : undefined;
  return typeof fault === "string" && isStorageFault(fault) ? textsByStorageFault[fault] : textsByCode[code];
}

function isStorageFault(fault: string): fault is keyof typeof textsByStorageFault {
  return Object.hasOwn(textsByStorageFault, fault);
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
  if (error instanceof MissingRecords) return `intray: records-missing ${error.message}`;
  if (error instanceof ProfileProblem) return `intray: profile.${error.fault} ${error.message}`;
  if (error instanceof FlowError) return `intray: ${error.code} ${error.message}`;
  return `intray: internal ${error instanceof Error ? error.message : String(error)}`;
}
