/** What is said about files in forms, in English. */
export const filesEn = {
  "file.choose": "Choose a file …",
  "file.choose-several": "Choose files …",
  "file.replace": "Choose another …",
  "file.choose-for": "{title}: {action}",
  "file.hint": "or drop or paste it here. {kinds, select, any {} other {Only {kinds}. }}Up to {maxSize}.",
  "file.remove": "Remove {name}",
  "file.coming": "Uploading {name}",
  "file.cancel": "Cancel the upload of {name}",
  "file.dismiss": "Dismiss the message about {name}",
  "file.still-coming": "A file is still uploading. Please wait.",
  "file.too-large": "Too large: {maxSize} at most",
  "file.too-many": "{count, plural, one {Only one file} other {# files at most}}",
  "file.wrong-kind": "Only {kinds}",
  "file.save": "Save …",
  "file.save-of": "Save … {name}",
  "file.saved": "{name} was saved",
  "file.is-folder": "This is a folder. Add the files in it one by one, or as an archive.",
  "file.unreadable": "This file can’t be read: it is gone, was changed, or you may not read it.",
} as const;

/** What is said about files in forms, in German. */
export const filesDe: Readonly<Record<keyof typeof filesEn, string>> = {
  "file.choose": "Datei wählen …",
  "file.choose-several": "Dateien wählen …",
  "file.replace": "Eine andere wählen …",
  "file.choose-for": "{title}: {action}",
  "file.hint":
    "oder hierher ziehen oder hier einfügen. {kinds, select, any {} other {Nur {kinds}. }}Höchstens {maxSize}.",
  "file.remove": "{name} entfernen",
  "file.coming": "{name} wird hochgeladen",
  "file.cancel": "Hochladen von {name} abbrechen",
  "file.dismiss": "Meldung zu {name} schließen",
  "file.still-coming": "Eine Datei wird noch hochgeladen. Bitte warten.",
  "file.too-large": "Zu groß: höchstens {maxSize}",
  "file.too-many": "{count, plural, one {Nur eine Datei} other {Höchstens # Dateien}}",
  "file.wrong-kind": "Nur {kinds}",
  "file.save": "Speichern …",
  "file.save-of": "Speichern … {name}",
  "file.saved": "{name} wurde gespeichert",
  "file.is-folder": "Das ist ein Ordner. Fügen Sie die Dateien darin einzeln hinzu oder als Archiv.",
  "file.unreadable":
    "Diese Datei lässt sich nicht lesen: Sie ist weg, wurde geändert, oder Sie dürfen sie nicht lesen.",
};
