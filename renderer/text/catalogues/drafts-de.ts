import type { draftsEn } from "./drafts-en.ts";

/** What is said about forms half filled, and about what others changed meanwhile, in German. */
export const draftsDe: Readonly<Record<keyof typeof draftsEn, string>> = {
  "draft.saving": "Entwurf wird gespeichert …",
  "draft.saved": "Entwurf gespeichert um {time}",
  "draft.failed": "Ihr Entwurf ist noch nicht gespeichert",
  "draft.discard": "Entwurf verwerfen",
  "draft.discarded": "Entwurf verworfen",
  "draft.resume": "Entwurf wiederherstellen",
  "draft.back": "Entwurf vom {when} wiederhergestellt.",
  "draft.waiting": "Sie haben einen angefangenen Entwurf: „{title}“.",
  "draft.go-on": "Entwurf öffnen",
  "draft.mark": "Entwurf",
  "draft.mark-of": "Entwurf vom {when}",

  "remote-changes.title":
    "{count, plural, one {Ein Feld wurde geändert, während Sie dies ausgefüllt haben} other {# Felder wurden geändert, während Sie dies ausgefüllt haben}}",
  "remote-changes.hint": "Wählen Sie jeweils, welcher Wert bleibt.",
  "remote-changes.by": "{name}, {when}",
  "remote-changes.by-intray": "Intray, {when}",
  "remote-changes.before": "Vorher",
  "remote-changes.now": "Jetzt",
  "remote-changes.theirs": "Der andere Wert",
  "remote-changes.mine": "Ihr Wert",
  "remote-changes.keep-mine": "Meinen behalten",
  "remote-changes.keep-mine-of": "{title}: meinen behalten",
  "remote-changes.take-theirs": "Anderen übernehmen",
  "remote-changes.take-theirs-of": "{title}: anderen übernehmen",
  "remote-changes.taken": "Von Ihnen nicht geändert; der neue Wert gilt.",
  "remote-changes.seen": "Verstanden",
};
