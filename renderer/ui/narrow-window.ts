/** Where a list and what is opened from it have no room beside each other. The style sheets say the same. */
export const narrowWindow = "(max-width: 760px)";
