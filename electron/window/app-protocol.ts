import { readFile } from "node:fs/promises";
import { extname, isAbsolute, join, relative, resolve } from "node:path";
import type { Protocol } from "electron";
import { parseUrl } from "../machine/parse-url.ts";

const scheme = "app";
const host = "intray";

/** Where the pages come from. Nothing else is ever shown in a window. */
export const appOrigin = `${scheme}://${host}`;

/** Everything from the app itself, styles set through the DOM included; nothing inline, nothing from elsewhere. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join("; ");

const typeByExtension: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".json": "application/json",
};

/** Makes `app:` a standard, secure scheme. Must be called once, while the program is loaded. */
export function registerAppScheme(protocol: Pick<Protocol, "registerSchemesAsPrivileged">): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** For a machine on which nobody may print: a page that may do all it does, but open the dialog for printing. */
export const withoutPrinting = `${contentSecurityPolicy}; sandbox allow-scripts allow-same-origin allow-forms allow-downloads`;

export interface ServedPages {
  readonly folder: string;
  readonly policy: string;
  /** No page is served before that. */
  readonly from: Promise<void>;
}

/** Serves the pages under `folder` at the app's origin. */
export function serveApp(protocol: Pick<Protocol, "handle">, { folder, policy, from }: ServedPages): void {
  protocol.handle(scheme, async (request) => {
    await from;
    return handleAppRequest(request, folder, policy);
  });
}

/** Answers one request: a file inside `folder`, or an empty 404. Every answer carries the policy. */
export async function handleAppRequest(
  request: Pick<Request, "method" | "url">,
  folder: string,
  policy = contentSecurityPolicy,
): Promise<Response> {
  const answer = answerUnder(policy);
  if (request.method !== "GET" && request.method !== "HEAD") return answer(405, null);
  const file = fileFor(request.url, folder);
  const type = file && typeByExtension[extname(file)];
  if (!file || !type) return answer(404, null);
  try {
    const body = await readFile(file);
    return answer(200, request.method === "HEAD" ? null : body, type);
  } catch {
    return answer(404, null);
  }
}

/** The file that an address names; null when it is not ours or leads outside `folder`. */
function fileFor(address: string, folder: string): string | null {
  const url = parseUrl(address);
  if (!url || url.protocol !== `${scheme}:` || url.host !== host) return null;
  const path = decoded(url.pathname);
  if (path === null || path.includes("\0") || path.includes("\\")) return null;
  const file = resolve(join(folder, path === "/" ? "index.html" : path));
  const inside = relative(folder, file);
  return inside === "" || inside.startsWith("..") || isAbsolute(inside) ? null : file;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function answerUnder(policy: string) {
  return (status: number, body: Buffer | null, type?: string): Response =>
    new Response(body && new Uint8Array(body), {
      status,
      headers: {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
        "X-DNS-Prefetch-Control": "off",
        ...(type ? { "Content-Type": type } : {}),
      },
    });
}
