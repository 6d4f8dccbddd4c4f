/** The token of a process's first task. Splits add a segment, joins take it away: see the advance loop. */
export const rootToken = "start";
