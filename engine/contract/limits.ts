/** A file goes over a channel, and lies in the database, in parts of so many bytes: faster than anybody notices. */
export const maxPartBytes = 256 * 1024;

/** What is larger isn't looked at in a window, only opened or saved. */
export const maxPreviewBytes = 25_000_000;

/**
 * So many bytes of files that were brought and wait for their form may be kept: a person's, and everybody's together. A file
 * counts for a day, or as long as a draft mentions it.
 */
export const maxOfferedBytes = { person: 1_000_000_000, office: 10_000_000_000 } as const;

/** So many bytes of forms that were begun and not sent may be kept: a person's, and everybody's together. */
export const maxDraftBytes = { person: 20_000_000, office: 1_000_000_000 } as const;

/** So many of the last lines that a job wrote are kept. */
export const maxJobLines = 200;
/** In UTF-16 units; the rest of a longer line is cut off. */
export const maxJobLineLength = 2_000;
/** Of what a job says about how far it is, in UTF-16 units. */
export const maxJobNoteLength = 200;

/** Of a comment, and of a message to whom a withdrawn request waited for, in UTF-16 units. */
export const maxCommentLength = 5_000;
/** So many people one comment can name; further names stay text. */
export const maxMentions = 20;
/** Of an attached note, in UTF-16 units. */
export const maxNoteLength = 20_000;
export const maxNoteTitleLength = 200;
/** So much may be said about one process, and attached to it, what was taken away again included. */
export const maxCommentsOfProcess = 10_000;
export const maxAttachmentsOfProcess = 1_000;
