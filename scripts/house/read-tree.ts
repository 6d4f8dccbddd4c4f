import { type ESTree, Visitor } from "vite";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands inside a file, below its imports and exports. */
interface Tree {
  readonly functions: readonly Span[];
  readonly identifiers: readonly string[];
  readonly members: readonly string[];
  readonly keys: readonly string[];
  /** `import("./file.ts").Name` among types. */
  readonly typeImports: readonly { readonly specifier: string; readonly typeOnly: true }[];
}

const key = /^[a-z][\w-]*(?:\.[\w-]+)+$/u;

/** Collects functions and names. A callback that only groups tests is no function, and destructuring declares no member. */
export function readTree(program: ESTree.Program): Tree {
  const functions: Span[] = [];
  const identifiers: string[] = [];
  const members: string[] = [];
  const keys: string[] = [];
  const typeImports: { specifier: string; typeOnly: true }[] = [];
  const skipped = new Set<Span>();
  const measure = (node: Span) => {
    if (!skipped.has(node)) functions.push(node);
  };
  const name = (node: { readonly name: string }) => void identifiers.push(node.name);
  const declare = (node: { readonly key: ESTree.PropertyKey }) => {
    if (node.key.type === "Identifier") members.push(node.key.name);
  };
  new Visitor({
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
    CallExpression: (call) => {
      if (isGroup(call.callee)) for (const one of call.arguments) skipped.add(one);
    },
    ObjectPattern: ({ properties }) => {
      for (const one of properties) skipped.add(one);
    },
    Property: (node) => {
      if (!node.shorthand && !skipped.has(node)) declare(node);
    },
    TSPropertySignature: declare,
    TSMethodSignature: declare,
    MethodDefinition: declare,
    PropertyDefinition: declare,
    Identifier: name,
    PrivateIdentifier: name,
    JSXIdentifier: name,
    Literal: ({ value }) => {
      if (typeof value === "string" && key.test(value)) keys.push(value);
    },
    TSImportType: ({ source }) => void typeImports.push({ specifier: source.value, typeOnly: true }),
  }).visit(program);
  return { functions, identifiers, members, keys, typeImports };
}

/** What groups tests is no function of its own: `describe(…)`, `test.describe(…)`, `describe.each(…)(…)`. */
const groupers = new Set(["describe", "underBothDrivers"]);

function isGroup(callee: ESTree.Expression | ESTree.PrivateIdentifier): boolean {
  if (callee.type === "Identifier") return groupers.has(callee.name);
  if (callee.type === "MemberExpression") return isGroup(callee.object) || isGroup(callee.property);
  return callee.type === "CallExpression" && isGroup(callee.callee);
}
