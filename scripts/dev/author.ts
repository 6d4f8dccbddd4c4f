/** Who tries flows while they are written. */
export const author = { name: "author", displayName: "Author", password: "hello-intray" } as const;
