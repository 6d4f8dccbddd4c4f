/** Why a task failed in the background, where the engine says so and not the flow's author, in English. */
export const failuresEn = {
  "failure.node.loops": "From here the flow goes round in a circle without ever waiting. Its author has to fix it.",
  "failure.node.too-many-steps": "From here the flow takes too many steps at once. Its list is too long.",
  "failure.children-canceled": "All processes started by this task were canceled.",
  "failure.job.timed-out": "The job took longer than allowed and was stopped.",
  "failure.job.hung": "The job stopped responding and was ended.",
  "failure.job.crashed": "The job’s program crashed.",
  "failure.job.out-of-memory": "The job needed too much memory and was ended.",
} as const;

/** Warum eine Aufgabe im Hintergrund fehlgeschlagen ist, wo das die Engine sagt, auf Deutsch. */
export const failuresDe: Readonly<Record<keyof typeof failuresEn, string>> = {
  "failure.node.loops":
    "Ab hier dreht sich der Ablauf im Kreis, ohne je zu warten. Das kann nur beheben, wer ihn geschrieben hat.",
  "failure.node.too-many-steps": "Ab hier macht der Ablauf zu viele Schritte auf einmal. Seine Liste ist zu lang.",
  "failure.children-canceled": "Alle Vorgänge, die diese Aufgabe gestartet hat, wurden abgebrochen.",
  "failure.job.timed-out": "Der Job hat länger gedauert als erlaubt und wurde abgebrochen.",
  "failure.job.hung": "Der Job hat nicht mehr reagiert und wurde beendet.",
  "failure.job.crashed": "Das Programm des Jobs ist abgestürzt.",
  "failure.job.out-of-memory": "Der Job hat zu viel Speicher gebraucht und wurde beendet.",
};
