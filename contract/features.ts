/** What an administrator can take away from everybody on a machine. */
export const features = ["export", "files", "print"] as const;

export type Feature = (typeof features)[number];
