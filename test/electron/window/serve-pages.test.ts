import type { Protocol } from "electron";
import { expect, it } from "vitest";
import { servePages } from "../../../electron/window/serve-pages.ts";

it("no page is served before somebody can answer it, and printing ends with the policy", async () => {
  for (const canPrint of [true, false]) {
    let handle: (request: Request) => Promise<Response> = () => Promise.reject(new Error("nobody listens"));
    const protocol = {
      handle: (_scheme: string, handler: typeof handle) => void (handle = handler),
    } as unknown as Pick<Protocol, "handle">;
    const begin = servePages(protocol, { folder: "/nowhere/electron", canPrint });
    let answered = false;
    const asked = handle(new Request("app://intray/index.html")).then((response) => {
      answered = true;
      return response;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(answered).toBe(false);
    begin();
    const policy = (await asked).headers.get("content-security-policy") ?? "";
    expect(policy.includes("sandbox")).toBe(!canPrint);
  }
});
