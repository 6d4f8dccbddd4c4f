import type { CatchableCode, Language, TaskError } from "../engine/contract/index.ts";

/** `node.failed` is left to its author: what their code threw is all that is known. */
type KnownFailure = Exclude<CatchableCode, "node.failed">;

const texts: Readonly<Record<Language, Readonly<Record<KnownFailure, string>>>> = {
  en: {
    "node.loops": "From here the flow goes round in a circle without ever waiting. Its author has to fix it.",
    "node.too-many-steps": "From here the flow takes too many steps at once. Its list is too long.",
    "node.unknown": "The flow no longer has the step that comes next.",
    "flow.invalid": "There is an error in the flow. Its author has to fix it.",
    "flow.unknown": "A flow that it needs is no longer there.",
    "join.multiple-tokens": "Branches met here that don’t belong together. The flow’s author has to fix it.",
    "children-canceled": "All processes started by this task were canceled.",
    "process.not-cancelable": "A process that it started can’t be canceled now.",
    "task.wrong-status": "A task that it needs is no longer in the right state.",
    "person.unknown": "A person that it needs is unknown or has left.",
    "values.invalid": "What it writes doesn’t fit the fields of the process.",
    "artifact.invalid": "What it writes doesn’t fit the fields of the record.",
    "artifact.unknown": "A record that it needs is no longer there.",
    "file.unknown": "A file that it needs is no longer there.",
    "file.too-large": "A file is too large.",
    "quota.exceeded": "There is no room left for what it writes.",
    "job.timed-out": "The job took longer than allowed and was stopped.",
    "job.hung": "The job stopped responding and was ended.",
    "job.crashed": "The job’s program crashed.",
    "job.out-of-memory": "The job needed too much memory and was ended.",
  },
  de: {
    "node.loops":
      "Ab hier dreht sich der Ablauf im Kreis, ohne je zu warten. Das kann nur beheben, wer ihn geschrieben hat.",
    "node.too-many-steps": "Ab hier macht der Ablauf zu viele Schritte auf einmal. Seine Liste ist zu lang.",
    "node.unknown": "Den nächsten Schritt gibt es im Ablauf nicht mehr.",
    "flow.invalid": "Im Ablauf ist ein Fehler. Das kann nur beheben, wer ihn geschrieben hat.",
    "flow.unknown": "Einen Ablauf, den es dafür braucht, gibt es nicht mehr.",
    "join.multiple-tokens":
      "Hier trafen sich Zweige, die nicht zusammengehören. Das kann nur beheben, wer den Ablauf geschrieben hat.",
    "children-canceled": "Alle Vorgänge, die diese Aufgabe gestartet hat, wurden abgebrochen.",
    "process.not-cancelable": "Ein Vorgang, den diese Aufgabe gestartet hat, kann jetzt nicht abgebrochen werden.",
    "task.wrong-status": "Eine Aufgabe, die es dafür braucht, ist nicht mehr im richtigen Zustand.",
    "person.unknown": "Eine Person, die es dafür braucht, ist unbekannt oder nicht mehr da.",
    "values.invalid": "Was geschrieben werden soll, passt nicht zu den Feldern des Vorgangs.",
    "artifact.invalid": "Was geschrieben werden soll, passt nicht zu den Feldern des Datensatzes.",
    "artifact.unknown": "Einen Datensatz, den es dafür braucht, gibt es nicht mehr.",
    "file.unknown": "Eine Datei, die es dafür braucht, gibt es nicht mehr.",
    "file.too-large": "Eine Datei ist zu groß.",
    "quota.exceeded": "Für das, was geschrieben werden soll, ist kein Platz mehr.",
    "job.timed-out": "Der Job hat länger gedauert als erlaubt und wurde abgebrochen.",
    "job.hung": "Der Job hat nicht mehr reagiert und wurde beendet.",
    "job.crashed": "Das Programm des Jobs ist abgestürzt.",
    "job.out-of-memory": "Der Job hat zu viel Speicher gebraucht und wurde beendet.",
  },
};

/** Why a task failed: in the person's language what the engine knows, in its author's words all else. */
export function failureText({ title, code = "" }: Pick<TaskError, "title" | "code">, language: Language): string {
  return isKnown(code) ? texts[language][code] : title;
}

function isKnown(code: string): code is KnownFailure {
  return Object.hasOwn(texts.en, code);
}
