import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { FlowError } from "../base/flow-error.ts";
import type { PasswordHash } from "../base/records.ts";

/** How much work one guess is: scrypt's N, r and p. */
export interface PasswordCost {
  readonly cost: number;
  readonly blockSize: number;
  readonly parallel: number;
}

/** 32 MB and a fifth of a second on an ordinary machine: what OWASP's cheat sheet on password storage asks for. */
export const usualCost: PasswordCost = { cost: 2 ** 15, blockSize: 8, parallel: 3 };

const shortest = 8;
const longest = 200;
const saltBytes = 16;
const hashBytes = 32;

/** Makes hashes of passwords and compares with them. The work is done beside the thread that serves windows. */
export class Passwords {
  readonly #cost: PasswordCost;
  /** Stands in where there is no hash, so that nobody can tell by the time it takes. */
  readonly #nobodys: PasswordHash;

  constructor(cost: PasswordCost = usualCost) {
    this.#cost = cost;
    this.#nobodys = { ...cost, salt: randomBytes(saltBytes), hash: randomBytes(hashBytes) };
  }

  /** Throws `password.unfit` for one that is too short or too long. */
  check(password: string): void {
    const { length } = Array.from(normalize(password));
    if (length >= shortest && length <= longest) return;
    const details = { minimum: shortest, maximum: longest };
    throw new FlowError("password.unfit", `A password has ${shortest} to ${longest} characters.`, details);
  }

  /** Rejects with `password.unfit`. */
  async hash(password: string): Promise<PasswordHash> {
    this.check(password);
    return this.renew(password);
  }

  /** The same for one that was fit when it was chosen. */
  async renew(password: string): Promise<PasswordHash> {
    const salt = randomBytes(saltBytes);
    return { ...this.#cost, salt, hash: await derive(password, salt, this.#cost, hashBytes) };
  }

  /** Whether it is the password that the hash was made of. Without a hash the answer is no, after the same work. */
  async matches(password: string, kept: PasswordHash | undefined): Promise<boolean> {
    const against = kept ?? this.#nobodys;
    const hash = await derive(password, against.salt, against, against.hash.length);
    return timingSafeEqual(hash, against.hash) && kept !== undefined;
  }

  /** Whether the hash was made with less work than is usual now. */
  isWeak({ cost, blockSize, parallel }: PasswordHash): boolean {
    return cost * blockSize * parallel < this.#cost.cost * this.#cost.blockSize * this.#cost.parallel;
  }
}

/** The same letters, however the keyboard put them together. */
function normalize(password: string): string {
  return password.normalize("NFKC");
}

function derive(password: string, salt: Buffer, cost: PasswordCost, length: number): Promise<Buffer> {
  const { cost: N, blockSize: r, parallel: p } = cost;
  const maxmem = 128 * r * (N + p) * 2;
  return new Promise((resolve, reject) => {
    scrypt(normalize(password), salt, length, { N, r, p, maxmem }, (error, hash) =>
      error ? reject(error) : resolve(hash),
    );
  });
}
