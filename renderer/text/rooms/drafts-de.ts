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

  "meanwhile.title":
    "{count, plural, one {Ein Feld wurde geändert, während Sie dies ausgefüllt haben} other {# Felder wurden geändert, während Sie dies ausgefüllt haben}}",
  "meanwhile.hint": "Entscheiden Sie bei jedem, welcher Wert bleibt.",
  "meanwhile.by": "{name}, {when}",
  "meanwhile.by-intray": "Intray, {when}",
  "meanwhile.before": "Vorher",
  "meanwhile.now": "Jetzt",
  "meanwhile.theirs": "Der andere Wert",
  "meanwhile.mine": "Ihr Wert",
  "meanwhile.keep-mine": "Meinen behalten",
  "meanwhile.keep-mine-of": "{title}: meinen behalten",
  "meanwhile.take-theirs": "Den anderen nehmen",
  "meanwhile.take-theirs-of": "{title}: den anderen nehmen",
  "meanwhile.taken": "Sie hatten es nicht geändert, deshalb steht dort der neue Wert.",
  "meanwhile.seen": "Verstanden",
};
