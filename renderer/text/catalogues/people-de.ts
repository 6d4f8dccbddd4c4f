import type { peopleEn } from "./people-en.ts";

/** What the entrance and the administration say, in German. */
export const peopleDe: Readonly<Record<keyof typeof peopleEn, string>> = {
  "person.back": "Andere Person",
  "person.lock": "Sperren",
  "person.change-password": "Passwort ändern",
  "session.name": "Anmeldename",
  "session.password": "Passwort",
  "session.password-show": "Passwort anzeigen",
  "session.sign-in": "Anmelden",
  "session.sign-in-as": "Als {name} anmelden",
  "session.wrong": "Falsches Passwort.",
  "session.wait": "Nächster Versuch in {seconds, plural, one {# Sekunde} other {# Sekunden}}.",
  "session.locked-title": "Gesperrt",
  "session.locked-hint": "{name} ist angemeldet. Alle Eingaben sind noch da.",
  "session.unlock": "Entsperren",
  "session.language": "Sprache",

  "password.title": "Passwort ändern",
  "password.present": "Aktuelles Passwort",
  "password.next": "Neues Passwort",
  "password.repeat": "Passwort wiederholen",
  "password.hint": "Mindestens 8 Zeichen. Ein paar Wörter lassen sich leicht merken.",
  "password.differs": "Die Passwörter stimmen nicht überein.",
  "password.save": "Passwort ändern",
  "password.cancel": "Abbrechen",
  "password.changed": "Passwort geändert",

  "welcome.title": "Willkommen bei Intray",
  "welcome.hint": "Legen Sie das Administrationskonto an. Danach fügen Sie Personen und Rechte hinzu.",
  "welcome.display-name": "Ihr Name",
  "welcome.name": "Anmeldename",
  "welcome.name-hint": "Kurz, zum Beispiel „ada“.",
  "welcome.demo-data": "Demodaten anlegen",
  "welcome.filling": "Demodaten werden angelegt. Das dauert einige Sekunden …",
  "welcome.demo-data-hint":
    "Acht Personen und zwei Monate ihrer Arbeit: Urlaub, Beschaffungen, Rechnungen, Beschwerden und mehr.",
  "welcome.begin": "Konto anlegen",
  "welcome.ready": "Demodaten angelegt",
  "welcome.ready-hint":
    "Melden Sie sich als eine dieser Personen an, um einen Vorgang von beiden Seiten kennenzulernen. Ihr Passwort ist:",
  "welcome.go-on": "Weiter als {name}",

  "settings.lock": "Automatisch sperren",
  "settings.lock-label": "Sperren nach Inaktivität von",
  "settings.lock-minutes": "{minutes, plural, one {# Minute} other {# Minuten}}",
  "settings.lock-never": "Nie",
  "settings.lock-ruled": "Durch die Administration begrenzt.",
  "settings.lock-hint":
    "Intray sperrt auch, wenn der Computer gesperrt wird oder in den Ruhezustand geht. Ihre Eingaben bleiben erhalten.",
  "keys.lock": "Sperren",

  "error.locked": "Das Fenster ist gesperrt.",
  "error.person.is-oneself": "Das geht nicht mit dem eigenen Konto. Bitten Sie jemand anderen aus der Administration.",
  "error.person.has-tasks":
    "Für einige Aufgaben dieser Person hat sonst niemand das Recht. Weisen Sie diese zuerst neu zu, oder brechen Sie sie ab.",
  "error.name.unfit": "Ein Name hat 1 bis 100 Zeichen.",
  "error.group.in-use": "Die Gruppe hat noch Mitglieder oder Rechte.",
  "error.permission.unknown": "Kein Ablauf verwendet dieses Recht noch.",
  "error.password.unfit": "Ein Passwort hat 8 bis 200 Zeichen.",
  "error.password.wrong": "Das aktuelle Passwort ist falsch.",
  "error.sign-in.failed": "Der Name oder das Passwort ist falsch.",
  "error.sign-in.slowed": "Zu viele falsche Passwörter. Warten Sie einen Moment bis zum nächsten Versuch.",
  "error.sign-in.locked": "Nach zu vielen falschen Passwörtern gesperrt. Die Administration kann entsperren.",
  "error.administrator.exists":
    "Es gibt bereits ein Administrationskonto. Bitten Sie die Administration, Sie hinzuzufügen.",
};
