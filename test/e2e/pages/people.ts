/** Who looks after the office of a test. */
export const grace = { name: "grace", displayName: "Grace Hopper", password: "a ship in port is safe" } as const;

/** What the sample people sign in with. */
export const samplePassword = "hello-intray";
