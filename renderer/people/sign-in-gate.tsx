import { useQuery } from "@tanstack/react-query";
import { firstRunQuery } from "../api/session-queries.ts";
import { useText } from "../text/text-context.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { SkeletonLines } from "../ui/skeleton-lines.tsx";
import { FirstRunScreen } from "./first-run-screen.tsx";
import { SignInScreen } from "./sign-in-screen.tsx";

/** What is shown while nobody is signed in: everybody's way in, or the very first one. */
export function SignInGate() {
  const { t } = useText();
  const firstRun = useQuery(firstRunQuery);
  if (firstRun.isError) return <ErrorState error={firstRun.error} onRetry={() => void firstRun.refetch()} />;
  if (firstRun.isPending) return <SkeletonLines label={t("app.loading")} />;
  return firstRun.data.needed ? <FirstRunScreen /> : <SignInScreen />;
}
