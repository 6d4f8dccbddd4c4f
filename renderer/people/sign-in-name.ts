const maxLetters = 30;

/** A short name to sign in with, made of the first word of a full name; what cannot be part of one is left out. */
export function signInNameFor(displayName: string): string {
  const [first = ""] = displayName.trim().toLowerCase().split(/\s+/u);
  return first.replaceAll(/[^\p{L}\p{N}._-]/gu, "").slice(0, maxLetters);
}
