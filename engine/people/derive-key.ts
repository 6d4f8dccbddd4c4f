import { scrypt, scryptSync } from "node:crypto";

/** How much work one guess is: scrypt's N, r and p. */
export interface PasswordCost {
  readonly cost: number;
  readonly blockSize: number;
  readonly parallel: number;
}

/** What a key is made of; can be sent to another thread. */
export interface KeySource extends PasswordCost {
  readonly password: string;
  readonly salt: Uint8Array;
  /** In bytes. */
  readonly length: number;
}

/** Makes a key with scrypt (RFC 7914), away from the thread that asks. */
export type DeriveKey = (source: KeySource) => Promise<Uint8Array>;

/** In Node's own pool of threads. Not for Electron's main process, whose scrypt makes the key once before it leaves. */
export const deriveKey: DeriveKey = (source) =>
  new Promise((resolve, reject) => {
    const { password, salt, length } = source;
    scrypt(password, salt, length, options(source), (error, key) => (error ? reject(error) : resolve(key)));
  });

/** On this very thread. */
export function deriveKeyHere(source: KeySource): Uint8Array {
  return scryptSync(source.password, source.salt, source.length, options(source));
}

function options({ cost: N, blockSize: r, parallel: p }: PasswordCost) {
  return { N, r, p, maxmem: 128 * r * (N + p) * 2 };
}
