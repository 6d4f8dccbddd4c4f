import "./zod-setup.ts";
import "./theme/variables.css";
import { createRoot } from "react-dom/client";
import { call } from "./api/client.ts";
import { loadProcesses } from "./print/load-processes.ts";
import { PrintedProcesses } from "./print/printed-processes.tsx";
import { TextProvider } from "./text/text-context.tsx";

/** Main hears by the title how far the page is. */
async function print(): Promise<void> {
  const ids = location.hash.slice(1).split(",").map(Number);
  const { effectiveLanguage, locale } = await call("preferences.get", undefined);
  const cases = await loadProcesses(ids, (done) => {
    document.title = `print ${done}`;
  });
  document.documentElement.lang = effectiveLanguage;
  document.documentElement.style.colorScheme = "light";
  const container = document.getElementById("root");
  if (container === null) throw new Error("print.html has no #root");
  createRoot(container).render(
    <TextProvider language={effectiveLanguage} locale={locale}>
      <PrintedProcesses
        processes={cases}
        taken={Date.now()}
        onDrawn={(title) => requestAnimationFrame(() => finish(title))}
      />
    </TextProvider>,
  );
}

/** Main waits for the title after this one: it is the file's, and stands at the head of its pages. */
function finish(title: string): void {
  document.title = "print whole";
  setTimeout(() => (document.title = title));
}

print().catch((error: unknown) => {
  document.title = `print failed ${error instanceof Error ? error.message : ""}`;
});
