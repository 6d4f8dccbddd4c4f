/** The two ways to decide of most offices: with a reason for the second. */
export const approve = {
  label: { en: "Approve", de: "Genehmigen" },
  outcome: { en: "Approved", de: "Genehmigt" },
  tone: "good",
} as const;

export const refuse = {
  label: { en: "Refuse", de: "Ablehnen" },
  outcome: { en: "Refused", de: "Abgelehnt" },
  tone: "bad",
  reason: "required",
} as const;
