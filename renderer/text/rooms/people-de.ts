import type { peopleEn } from "./people-en.ts";

/** What the entrance and the administration say, in German. */
export const peopleDe: Readonly<Record<keyof typeof peopleEn, string>> = {
  "error.person.is-oneself": "Das geht nicht bei sich selbst. Bitten Sie jemand anderen in der Verwaltung.",
  "error.person.has-tasks":
    "Einige Aufgaben dieser Person darf sonst niemand erledigen. Geben Sie diese zuerst weiter oder brechen Sie sie ab.",
  "error.name.unfit": "Ein Name hat 1 bis 100 Zeichen.",
  "error.group.exists": "Es gibt schon eine Gruppe mit diesem Namen.",
  "error.group.in-use": "Die Gruppe hat noch Mitglieder oder Rechte.",
  "error.permission.unknown": "Nach diesem Recht fragt kein Ablauf mehr.",
  "error.password.unfit": "Ein Passwort hat 8 bis 200 Zeichen.",
  "error.password.wrong": "Das bisherige Passwort ist falsch.",
  "error.sign-in.failed": "Der Name oder das Passwort ist falsch.",
  "error.sign-in.slowed": "Zu viele falsche Passwörter. Warten Sie einen Moment bis zum nächsten Versuch.",
  "error.sign-in.locked": "Nach zu vielen falschen Passwörtern gesperrt. Die Verwaltung kann entsperren.",
  "error.administrator.exists": "Es gibt schon eine Verwaltung. Bitten Sie darum, aufgenommen zu werden.",
};
