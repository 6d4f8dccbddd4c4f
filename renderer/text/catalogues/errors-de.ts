import type { errorsEn } from "./errors-en.ts";

/** What went wrong, in German. */
export const errorsDe: Readonly<Record<keyof typeof errorsEn, string>> = {
  "error.title": "Das hat nicht geklappt",
  "error.retry": "Noch einmal versuchen",
  "error.reload": "Fenster neu laden",
  "error.crash": "In diesem Fenster ist etwas schiefgegangen",
  "error.crash-hint": "Nichts Gespeichertes ist verloren. Der Fehler steht im Protokoll.",
  "error.not-found": "Hier ist nichts",
  "error.not-found-hint": "Diese Adresse führt nirgendwohin. Im Eingang geht es weiter.",
  "error.to-inbox": "Zum Eingang",
  "error.number": "Fehler {id}",
  "error.flow.invalid": "Dieser Ablauf ist fehlerhaft und lässt sich nicht benutzen. Bitte der Verwaltung melden.",
  "error.flow.unknown": "Dieser Ablauf ist nicht mehr installiert.",
  "error.node.unknown": "Der Ablauf wurde geändert, den Schritt gibt es nicht mehr.",
  "error.node.failed": "Ein Schritt des Ablaufs ist fehlgeschlagen. Es wurde nichts geändert.",
  "error.node.loops": "Der Ablauf dreht sich im Kreis und wurde angehalten. Es wurde nichts geändert.",
  "error.process.unknown": "Diesen Vorgang gibt es nicht.",
  "error.process.not-running": "Der Vorgang läuft nicht mehr.",
  "error.task.unknown": "Diese Aufgabe gibt es nicht.",
  "error.task.wrong-status": "Die Aufgabe ist inzwischen weiter.",
  "error.task.not-assignable": "Die Aufgabe lässt sich nicht mehr übernehmen; vielleicht war jemand schneller.",
  "error.process.not-cancellable":
    "Einige Aufgaben dieses Vorgangs lassen sich gerade nicht abbrechen. Schließen Sie sie zuerst ab.",
  "error.task.has-successors": "Auf dieser Aufgabe baut schon etwas auf. Nehmen Sie das zuerst zurück.",
  "error.join.multiple-tokens":
    "In diesem Ablauf kommen Zweige verschiedener Verzweigungen zusammen. Sagen Sie es der Person, die ihn geschrieben hat.",
  "error.join.open": "Die Zusammenführung wartet bereits. Brechen Sie zuerst die wartende ab.",
  "error.children.cancelled": "Alles, was diese Aufgabe gestartet hat, wurde abgebrochen.",
  "error.migration.impossible": "Der Vorgang lässt sich so nicht umziehen. Wählen Sie andere Knoten.",
  "error.command.not-undoable":
    "Das lässt sich nicht mehr zurücknehmen: Seitdem ist etwas geschehen, oder andere wurden schon benachrichtigt.",
  "error.task.not-yours": "Die Aufgabe gehört jemand anderem.",
  "error.person.unknown": "Diese Person gibt es nicht mehr.",
  "error.person.exists": "Eine Person dieses Namens gibt es schon.",
  "error.group.unknown": "Diese Gruppe gibt es nicht.",
  "error.group.exists": "Eine Gruppe dieses Namens gibt es schon.",
  "error.permission.denied": "Dafür fehlt Ihnen die Berechtigung.",
  "error.values.conflict": "Andere haben dies geändert, während Sie es ausgefüllt haben.",
  "error.values.invalid": "Einige Felder brauchen Aufmerksamkeit.",
  "error.artifact.invalid": "Der Datensatz wäre nicht gültig. Es wurde nichts geändert.",
  "error.artifact.unknown": "Den Datensatz gibt es nicht.",
  "error.backup.unknown": "Diese Sicherung gibt es nicht mehr.",
  "error.file.unknown": "Diese Datei gibt es nicht, oder Sie dürfen sie nicht öffnen.",
  "error.file.too-large": "Diese Datei ist zu groß.",
  "error.file.too-many": "Zu viele Dateien sind gleichzeitig unterwegs. Versuchen Sie es gleich noch einmal.",
  "error.file.not-openable": "Dateien dieser Art werden von hier aus nicht geöffnet. Speichern Sie sie zuerst.",
  "error.forbidden": "Ihre Administration hat das auf diesem Rechner ausgeschaltet.",
  "error.too-many":
    "Das ist zu viel für eine Datei. Grenzen Sie die Liste ein, oder wählen Sie eine andere Art von Datei.",
  "error.file.incomplete": "Die Datei ist nicht vollständig angekommen. Fügen Sie sie noch einmal hinzu.",
  "error.storage.newer": "Die Datei stammt von einem neueren Intray. Bitte Intray aktualisieren.",
  "error.storage.foreign": "Die Datei gehört nicht zu Intray.",
  "error.storage.damaged": "Die Datei ist beschädigt. Bitte der Verwaltung melden.",
  "error.storage.unavailable":
    "In die Datei lässt sich gerade nicht schreiben; vielleicht ist die Platte voll oder schreibgeschützt. Es wurde nichts geändert.",
  "error.signed-out": "Bitte zuerst wählen, wer Sie sind.",
  "error.bad-input": "Intray hat die Eingabe nicht verstanden. Es wurde nichts geändert.",
  "error.too-large":
    "Das ist mehr, als auf einmal gesendet werden kann. Es wurde nichts geändert. Teilen Sie es in kleinere Teile auf.",
  "error.busy": "Intray ist noch mit dem Vorherigen beschäftigt. Versuchen Sie es gleich noch einmal.",
  "error.disk.full":
    "Der Datenträger ist voll. Schaffen Sie Platz, oder wählen Sie einen anderen Ort, und versuchen Sie es noch einmal.",
  "error.disk.denied":
    "Dort dürfen Sie nicht lesen oder schreiben. Wählen Sie einen anderen Ort, oder fragen Sie Ihre Administration.",
  "error.disk.read-only": "Dieser Datenträger lässt sich nur lesen. Wählen Sie einen anderen Ort.",
  "error.disk.busy":
    "Ein anderes Programm benutzt diese Datei gerade. Schließen Sie sie dort, und versuchen Sie es noch einmal.",
  "error.disk.gone": "Diesen Ordner oder Datenträger gibt es nicht mehr. Wählen Sie einen anderen Ort.",
  "error.disk.name-unfit": "Das System nimmt dort keine Datei dieses Namens an. Wählen Sie einen anderen Namen.",
  "error.disk.failed":
    "Der Datenträger meldet einen Fehler. Wählen Sie einen anderen Ort, und sagen Sie Ihrer Administration Bescheid.",
  "error.quota.exceeded":
    "Für weitere Dateien und begonnene Formulare ist kein Platz mehr. Senden oder verwerfen Sie zuerst einige davon.",
  "error.unknown-channel": "Dieses Fenster passt nicht zu dieser Version von Intray. Bitte neu laden.",
  "error.shutting-down": "Intray wird gerade beendet.",
  "error.internal": "Etwas Unerwartetes ist schiefgegangen. Es wurde nichts geändert.",
};
