import { MantineProvider } from "@mantine/core";
import { Notifications, notifications } from "@mantine/notifications";
import { QueryClientProvider, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { Activity, type ReactNode, useEffect, useMemo } from "react";
import { localeOf } from "../contract/locale.ts";
import type { Session } from "../contract/session.ts";
import { draftCalls } from "./api/draft-queries.ts";
import { preferencesQuery } from "./api/preferences-queries.ts";
import { report } from "./api/report.ts";
import { sessionQuery } from "./api/session-queries.ts";
import { Drafts, DraftsProvider } from "./forms/drafts.ts";
import { LockScreen } from "./people/lock-screen.tsx";
import { rememberHere } from "./people/people-here.ts";
import { MeProvider } from "./people/me.ts";
import { SignInGate } from "./people/sign-in-gate.tsx";
import { TemporaryPasswordGate } from "./people/temporary-password-gate.tsx";
import { createAppRouter } from "./router.tsx";
import { UndoProvider, UndoStack } from "./undo/undo-stack.ts";
import { TextProvider, useText } from "./text/text-context.tsx";
import { theme } from "./theme/index.ts";
import { CrashScreen } from "./ui/crash-screen.tsx";
import { ErrorBoundary } from "./ui/error-boundary.tsx";
import { ErrorState } from "./ui/error-state.tsx";
import { SkeletonLines } from "./ui/skeleton-lines.tsx";

/**
 * Everything one person sees; another person gets a new one, with nothing left of the last. While it is locked it is
 * out of sight and asks main for nothing, but keeps what was typed.
 */
function Desk(props: { readonly session: NonNullable<Session> }) {
  const { session } = props;
  const router = useMemo(() => createAppRouter(), []);
  const client = useQueryClient();
  const drafts = useMemo(() => new Drafts(draftCalls(client, session.person.id)), [client, session.person.id]);
  const undoStack = useMemo(() => new UndoStack(), []);
  useEffect(() => rememberHere(session.person.name), [session.person.name]);
  // messages to one person are not for the next
  useEffect(() => () => notifications.clean(), []);
  return (
    <>
      <Activity mode={session.locked ? "hidden" : "visible"}>
        <MeProvider value={session}>
          <DraftsProvider value={drafts}>
            <UndoProvider value={undoStack}>
              <RouterProvider router={router} />
            </UndoProvider>
          </DraftsProvider>
        </MeProvider>
      </Activity>
      {session.locked ? <LockScreen person={session.person} /> : null}
    </>
  );
}

function SignInPages() {
  const { t } = useText();
  const session = useQuery(sessionQuery);
  if (session.isError) return <ErrorState error={session.error} onRetry={() => void session.refetch()} />;
  if (session.isPending) return <SkeletonLines label={t("app.loading")} />;
  if (session.data === null) return <SignInGate />;
  const { password } = session.data;
  if (password.temporary) return <TemporaryPasswordGate session={session.data} password={password} />;
  return <Desk key={session.data.person.id} session={session.data} />;
}

/** Language and colours as the person chose; the system's until they are known. */
function Appearance(props: { readonly children: ReactNode }) {
  const preferences = useQuery(preferencesQuery);
  const language = preferences.data?.effectiveLanguage ?? (navigator.language.startsWith("de") ? "de" : "en");
  const locale = preferences.data?.locale ?? localeOf(language, navigator.language);
  const scheme = preferences.data?.colorScheme ?? "system";
  const density = preferences.data?.density ?? "comfortable";
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset["density"] = density;
  }, [density]);
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      {...(scheme === "system" ? {} : { forceColorScheme: scheme })}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <TextProvider language={language} locale={locale}>
        {/* waits for the preferences, so that no word flashes by in the wrong language */}
        {preferences.isPending ? null : props.children}
        <Notifications position="bottom-left" autoClose={5_000} aria-live="polite" />
      </TextProvider>
    </MantineProvider>
  );
}

/** The whole window. */
export function App(props: { readonly queryClient: QueryClient }) {
  return (
    <QueryClientProvider client={props.queryClient}>
      <Appearance>
        <ErrorBoundary fallback={<CrashScreen />} onError={(error) => report(error, "window")}>
          <SignInPages />
        </ErrorBoundary>
      </Appearance>
    </QueryClientProvider>
  );
}
