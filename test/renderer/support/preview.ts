import { createServer, type Plugin } from "vite";
import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const repository = fileURLToPath(new URL("../../..", import.meta.url));

const fakeBridge: Plugin = {
  name: "fake-bridge",
  transformIndexHtml: () => [
    { tag: "script", attrs: { type: "module", src: `/@fs${here}install-fake-bridge.ts` }, injectTo: "head-prepend" },
  ],
};

// the window in any browser, without a main process: `node test/renderer/support/preview.ts [port]`
const server = await createServer({
  root: `${repository}renderer`,
  configFile: false,
  plugins: [react(), fakeBridge],
  server: { port: Number(process.argv[2] ?? 5173), strictPort: true, fs: { allow: [repository] } },
});
await server.listen();
server.printUrls();
