import { MantineProvider } from "@mantine/core";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterContextProvider } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Drafts, DraftsProvider } from "../../../renderer/forms/drafts.ts";
import { MeProvider } from "../../../renderer/people/me.ts";
import { TextProvider } from "../../../renderer/text/text-context.tsx";
import { UndoProvider, UndoStack } from "../../../renderer/undo/undo-stack.ts";
import { ada, withoutRights } from "./sample-people.ts";

const nothing = () => Promise.resolve(null);

/** The words of a part of Ada's window in the order in which they are read, in English, with a bar for what is between them. */
export function renderedText(client: QueryClient, part: ReactNode): string {
  const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() });
  const page = renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <MantineProvider>
        <TextProvider language="en" locale="en-GB">
          <MeProvider value={{ ...withoutRights, person: ada }}>
            <DraftsProvider value={new Drafts({ save: nothing, discard: nothing } as never)}>
              <UndoProvider value={new UndoStack()}>
                <RouterContextProvider router={router as never}>{part}</RouterContextProvider>
              </UndoProvider>
            </DraftsProvider>
          </MeProvider>
        </TextProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return page
    .replaceAll(/<style.*?<\/style>/gsu, "")
    .replaceAll(/<[^>]*>/gu, "|")
    .replaceAll(/\|[|\s]*/gu, "|");
}
