import { Script } from "node:vm";
import { SetupProblem } from "../setup/say.mjs";

/** What an author asks for. */
export interface WantedFlow {
  /** In small letters with hyphens: `key-handover`. */
  readonly name: string;
  readonly english?: string | undefined;
  readonly german?: string | undefined;
}

/** What a flow is called, wherever it has to be called something. */
export interface FlowNames {
  readonly name: string;
  /** In code. */
  readonly variable: string;
  readonly english: string;
  readonly german: string;
}

const kebabCase = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;

/** Throws `SetupProblem` for a name that a folder or a variable can't have. */
export function flowNames({ name, english, german }: WantedFlow): FlowNames {
  if (!kebabCase.test(name)) {
    throw new SetupProblem(`"${name}" is no name for a flow. Use small letters and hyphens, such as key-handover.`);
  }
  const variable = name.replaceAll(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
  if (!canBeDeclared(variable)) {
    throw new SetupProblem(`"${name}" means something in TypeScript. Say more, such as ${name}-request.`);
  }
  const spaced = name.replaceAll("-", " ");
  const title = english?.trim() || spaced.charAt(0).toUpperCase() + spaced.slice(1);
  return { name, variable, english: title, german: german?.trim() || title };
}

/** Words such as `new` and `class` can't, nor can those that a module keeps to itself or the template uses. */
function canBeDeclared(variable: string): boolean {
  if (["flows", "await", "z"].includes(variable)) return false;
  try {
    // parsed alone, never run
    return new Script(`"use strict"; const ${variable} = 1;`) instanceof Script;
  } catch {
    return false;
  }
}
