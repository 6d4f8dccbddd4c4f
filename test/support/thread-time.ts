/** How long this thread works until `body` returns, in milliseconds, whatever else the machine does meanwhile. */
export function threadTime(body: () => unknown): number {
  const begun = process.threadCpuUsage();
  body();
  const { user, system } = process.threadCpuUsage(begun);
  return (user + system) / 1_000;
}
