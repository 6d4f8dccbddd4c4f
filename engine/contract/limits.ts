/** A file goes over a channel, and lies in the database, in parts of so many bytes: faster than anybody notices. */
export const maxPartBytes = 256 * 1024;

/** So many of the last lines that a job wrote are kept. */
export const maxJobLines = 200;
/** In UTF-16 units; the rest of a longer line is cut off. */
export const maxJobLineLength = 2_000;
/** Of what a job says about how far it is, in UTF-16 units. */
export const maxJobNoteLength = 200;
