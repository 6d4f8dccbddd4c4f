import type { draftsEn } from "./drafts-en.ts";

/** What is said about forms half filled, and about what others changed meanwhile, in German. */
export const draftsDe: Readonly<Record<keyof typeof draftsEn, string>> = {
  "draft.saving": "Entwurf wird gespeichert …",
  "draft.saved": "Entwurf gespeichert um {time}",
  "draft.failed": "Ihr Entwurf ist noch nicht gespeichert",
  "draft.discard": "Entwurf verwerfen",
  "draft.discarded": "Der Entwurf wurde verworfen",
  "draft.resume": "Zurückholen",
  "draft.back": "Sie haben am {when} begonnen, dies auszufüllen. Was Sie getippt haben, ist wieder da.",
  "draft.waiting": "Sie hatten begonnen, „{title}“ auszufüllen.",
  "draft.go-on": "Weitermachen",
  "draft.mark": "Entwurf",
  "draft.mark-of": "Entwurf vom {when}",

  "remote-changes.title":
    "{count, plural, one {Ein Feld wurde geändert, während Sie dies ausgefüllt haben} other {# Felder wurden geändert, während Sie dies ausgefüllt haben}}",
  "remote-changes.hint": "Entscheiden Sie bei jedem, welcher Wert bleibt.",
  "remote-changes.by": "{name}, {when}",
  "remote-changes.by-intray": "Intray, {when}",
  "remote-changes.before": "Vorher",
  "remote-changes.now": "Jetzt",
  "remote-changes.theirs": "Der andere Wert",
  "remote-changes.mine": "Ihr Wert",
  "remote-changes.keep-mine": "Meinen behalten",
  "remote-changes.keep-mine-of": "{title}: meinen behalten",
  "remote-changes.take-theirs": "Den anderen nehmen",
  "remote-changes.take-theirs-of": "{title}: den anderen nehmen",
  "remote-changes.taken": "Sie hatten es nicht geändert, deshalb steht dort der neue Wert.",
  "remote-changes.seen": "Verstanden",
};
