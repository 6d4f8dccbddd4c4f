import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { Notification } from "../../../engine/contract/notification.ts";
import { notificationsQuery, awayQuery, unreadCountsQuery } from "../../../renderer/api/notification-queries.ts";
import { NotificationBell } from "../../../renderer/notifications/notification-bell.tsx";
import { NotificationsScreen } from "../../../renderer/notifications/notifications-screen.tsx";
import { MeProvider } from "../../../renderer/people/me.ts";
import { TextProvider } from "../../../renderer/text/text-context.tsx";
import { UndoProvider, UndoStack } from "../../../renderer/undo/undo-stack.ts";
import { preferencesQuery } from "../../../renderer/api/preferences-queries.ts";
import { ada, newSettings } from "../../electron/support/ada.ts";
import { notification } from "../support/sample-notification.ts";

it("says what is unread and what was said, and leads there", async () => {
  const task = { id: 12, title: "Check it", due: null };
  const page = await shown([
    notification({ id: 3, kind: "asked", text: "Is it locked?" }),
    notification({ id: 2, kind: "assigned", task, title: "<script>" }),
    notification({ id: 1, kind: "mentioned", read: 5 }),
  ]);
  for (const words of [
    "Ada Lovelace</h1>",
    "Notifications, 2 unread",
    "“Is it locked?”",
    'href="/inbox/12"',
    "&lt;script&gt;",
  ]) {
    expect(page).toContain(words);
  }
  expect(page).toContain("Quiet hours");
  expect(page.match(/>Unread: </gu)).toHaveLength(2);
  expect(page.indexOf("Earlier")).toBeGreaterThan(page.indexOf("Needs your action"));
});

it("says since when nothing came where there is nothing new", async () => {
  const page = await shown([]);
  expect(page).toContain("Nothing new since");
  expect(page).not.toContain("Mark all as read");
});

async function shown(rows: readonly Notification[]): Promise<string> {
  const client = new QueryClient();
  client.setQueryData([...notificationsQuery.queryKey], [...rows]);
  client.setQueryData([...awayQuery.queryKey], { since: Date.now() - 5_000, groups: [] });
  const count = rows.filter(({ read }) => read === null).length;
  client.setQueryData([...unreadCountsQuery.queryKey], { count, more: false, groups: {} });
  client.setQueryData([...preferencesQuery.queryKey], newSettings().preferencesFor(null));
  const component = () => (
    <>
      <NotificationBell />
      <NotificationsScreen />
    </>
  );
  const router = createRouter({ routeTree: createRootRoute({ component }), history: createMemoryHistory() });
  await router.load();
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <MantineProvider>
        <TextProvider language="en" locale="en-GB">
          <MeProvider value={{ ...ada, locked: false }}>
            <UndoProvider value={new UndoStack()}>
              <RouterProvider router={router as never} />
            </UndoProvider>
          </MeProvider>
        </TextProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
}
