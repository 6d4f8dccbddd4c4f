/** Tells how far the trials are. */
export function say(sentence: string): void {
  // oxlint-disable-next-line no-console
  console.log(`packages: ${sentence}`);
}
