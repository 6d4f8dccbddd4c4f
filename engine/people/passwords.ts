import { randomBytes, timingSafeEqual } from "node:crypto";
import { FlowError } from "../base/flow-error.ts";
import type { PasswordHash } from "../base/records.ts";
import { type DeriveKey, deriveKey, type PasswordCost } from "./derive-key.ts";
import { consistsOf } from "./obvious-terms.ts";

/** Whether a password is one of those that everybody tries first. */
export type IsCommonPassword = (password: string) => boolean | Promise<boolean>;

/** 32 MB and a fifth of a second on an ordinary machine: what OWASP's cheat sheet on password storage asks for. */
export const usualCost: PasswordCost = { cost: 2 ** 15, blockSize: 8, parallel: 3 };

const minLength = 8;
const maxLength = 200;
const saltBytes = 16;
const hashBytes = 32;

/** Makes hashes of passwords and compares with them. */
export class Passwords {
  readonly #cost: PasswordCost;
  readonly #deriveKey: DeriveKey;
  readonly #isCommon: IsCommonPassword;
  /** Stands in where there is no hash, so that nobody can tell by the time it takes. */
  readonly #nobodys: PasswordHash;

  constructor(cost: PasswordCost = usualCost, derive: DeriveKey = deriveKey, isCommon: IsCommonPassword = () => false) {
    this.#cost = cost;
    this.#deriveKey = derive;
    this.#isCommon = isCommon;
    this.#nobodys = { ...cost, salt: randomBytes(saltBytes), hash: randomBytes(hashBytes) };
  }

  /**
   * Rejects with `password.unfit` for one that is too short or too long, `password.personal` for one that is little more
   * than `terms`, and `password.common` for one that everybody tries first.
   */
  async requireFit(password: string, terms: readonly string[]): Promise<void> {
    const typed = normalize(password);
    const { length } = Array.from(typed);
    if (length < minLength || length > maxLength) {
      const details = { minimum: minLength, maximum: maxLength };
      throw new FlowError("password.unfit", `A password has ${minLength} to ${maxLength} characters.`, details);
    }
    if (consistsOf(typed, terms)) {
      throw new FlowError("password.personal", "Choose a password without your name and words of your office.");
    }
    if (await this.#isCommon(typed)) {
      throw new FlowError("password.common", "This password is one of those that are tried first. Choose another.");
    }
  }

  /** Rejects as `requireFit` does. */
  async hash(password: string, terms: readonly string[]): Promise<PasswordHash> {
    await this.requireFit(password, terms);
    return this.rehash(password);
  }

  /** Whether two are the same, however the keyboard put their letters together. */
  areSame(one: string, other: string): boolean {
    return normalize(one) === normalize(other);
  }

  /** The same for one that was fit when it was chosen. */
  async rehash(password: string): Promise<PasswordHash> {
    const salt = randomBytes(saltBytes);
    return { ...this.#cost, salt, hash: await this.#derive(password, salt, this.#cost, hashBytes) };
  }

  /** Whether it is the password that the hash was made of. Without a hash the answer is no, after the same work. */
  async matches(password: string, stored: PasswordHash | undefined): Promise<boolean> {
    const against = stored ?? this.#nobodys;
    const hash = await this.#derive(password, against.salt, against, against.hash.length);
    return timingSafeEqual(hash, against.hash) && stored !== undefined;
  }

  async #derive(password: string, salt: Uint8Array, cost: PasswordCost, length: number): Promise<Buffer> {
    const { cost: n, blockSize, parallel } = cost;
    const source = { password: normalize(password), salt, cost: n, blockSize, parallel, length };
    return Buffer.from(await this.#deriveKey(source));
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
