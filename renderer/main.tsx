import "./zod-setup.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { prefetch } from "./api/prefetch.ts";
import { listen } from "./api/live.ts";
import { createQueryClient } from "./api/query-client.ts";
import { report, reportUnhandled } from "./api/report.ts";
import { App } from "./app.tsx";

reportUnhandled(window);
const queryClient = createQueryClient();
listen(queryClient, window.intray);
prefetch(queryClient);

const container = document.getElementById("root");
if (container === null) throw new Error("index.html has no #root");
const root = createRoot(container, { onRecoverableError: (error) => report(error, "recovered") });
root.render(
  <StrictMode>
    <App queryClient={queryClient} />
  </StrictMode>,
);
