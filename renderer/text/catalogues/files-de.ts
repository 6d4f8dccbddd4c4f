import type { filesEn } from "./files-en.ts";

/** What is said about files in forms, in German. */
export const filesDe: Readonly<Record<keyof typeof filesEn, string>> = {
  "file.choose": "Datei wählen …",
  "file.choose-several": "Dateien wählen …",
  "file.replace": "Eine andere wählen …",
  "file.choose-for": "{title}: {action}",
  "file.hint":
    "oder hierher ziehen oder hier einfügen. {kinds, select, any {} other {Nur {kinds}. }}Höchstens {largest}.",
  "file.remove": "{name} entfernen",
  "file.coming": "{name} wird hinzugefügt",
  "file.cancel": "{name} doch nicht hinzufügen",
  "file.dismiss": "Meldung zu {name} schließen",
  "file.still-coming": "Eine Datei wird noch hinzugefügt. Bitte einen Moment warten.",
  "file.too-large": "Zu groß: höchstens {largest}",
  "file.too-many": "{count, plural, one {Nur eine Datei} other {Höchstens # Dateien}}",
  "file.wrong-kind": "Nur {kinds}",
  "file.is-folder": "Das ist ein Ordner. Fügen Sie die Dateien darin einzeln hinzu oder als Archiv.",
  "file.unreadable":
    "Diese Datei lässt sich nicht lesen: Sie ist weg, wurde geändert, oder Sie dürfen sie nicht lesen.",
  "file.save": "Speichern …",
  "file.save-of": "Speichern … {name}",
  "file.saved": "{name} wurde gespeichert",
};
