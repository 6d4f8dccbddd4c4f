export const addNoteId = "add-note";

/** Opens the form of a note, once it is there to be opened. */
export function openNote(): void {
  requestAnimationFrame(() => document.getElementById(addNoteId)?.click());
}
