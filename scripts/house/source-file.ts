import { posix } from "node:path";
import { type ParseResult, parseSync } from "vite";
import { readTree } from "./read-tree.ts";

/** What one file says of the structure: what it imports, exports and names, and how long its functions are. */
export interface SourceFile {
  /** From the root of the project, with `/`. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Names that are declared and exported here; what is only passed on doesn't count. */
  readonly exports: readonly string[];
  readonly functions: readonly FunctionSize[];
  /** Every identifier, as often as it stands there. */
  readonly identifiers: readonly string[];
  /** Names of properties and methods that types, classes and objects declare. */
  readonly members: readonly string[];
  /** Texts that look like keys: `task.complete`, `task.not-assignable`. */
  readonly keys: readonly string[];
}

export interface Import {
  /** A path from the root of the project, or a package: `engine/index.ts`, `node:fs`. */
  readonly target: string;
  readonly isPackage: boolean;
  readonly typeOnly: boolean;
}

type ParsedModule = ParseResult["module"];

interface FunctionSize {
  readonly firstLine: number;
  readonly lines: number;
}

/** Reads a file of TypeScript or JavaScript. Throws when it can't be parsed. */
export function readSource(path: string, text: string): SourceFile {
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} can't be parsed: ${errors[0]?.message}`);
  const { typeImports, functions, ...names } = readTree(program);
  const lineOf = lineCounter(text);
  return {
    path,
    lines: text.split("\n").length - (text.endsWith("\n") ? 1 : 0),
    imports: [...importsOf(module, text), ...typeImports].map(({ specifier, typeOnly }) => ({
      target: targetOf(path, specifier),
      isPackage: !specifier.startsWith("."),
      typeOnly,
    })),
    exports: exportsOf(module),
    functions: functions.map(({ start, end }) => {
      const firstLine = lineOf(start);
      return { firstLine, lines: lineOf(end) - firstLine + 1 };
    }),
    ...names,
  };
}

interface Specifier {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

function importsOf(module: ParsedModule, text: string): readonly Specifier[] {
  const fixed = module.staticImports.map(({ moduleRequest, entries }) => {
    return { specifier: moduleRequest.value, typeOnly: entries.length > 0 && entries.every(({ isType }) => isType) };
  });
  const late = module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
    const specifier = /^(?<quote>["'])(?<name>.+)\k<quote>$/u.exec(text.slice(start, end))?.groups?.["name"];
    return specifier === undefined ? [] : [{ specifier, typeOnly: false }];
  });
  const passedOn = module.staticExports.flatMap(({ entries }) => {
    const specifier = entries.find(({ moduleRequest }) => moduleRequest)?.moduleRequest?.value;
    return specifier === undefined ? [] : [{ specifier, typeOnly: entries.every(({ isType }) => isType) }];
  });
  return [...fixed, ...late, ...passedOn];
}

function exportsOf(module: ParsedModule): readonly string[] {
  const entries = module.staticImports.flatMap((one) => one.entries);
  const imported = new Set(entries.map(({ localName }) => localName.value));
  const exported = module.staticExports.flatMap((one) => one.entries);
  const names = exported.flatMap(({ moduleRequest, exportName, localName }) => {
    const passedOn = moduleRequest !== null || (localName.name !== null && imported.has(localName.name));
    return passedOn || exportName.name === null ? [] : [exportName.name];
  });
  return [...new Set(names)];
}

function targetOf(path: string, specifier: string): string {
  return specifier.startsWith(".") ? posix.join(posix.dirname(path), specifier) : specifier;
}

/** Which line a position is on, counted from 1. */
function lineCounter(text: string): (position: number) => number {
  const starts = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  return (position) => {
    const after = starts.findIndex((start) => start > position);
    return after === -1 ? starts.length : after;
  };
}
