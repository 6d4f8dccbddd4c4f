import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { EffectivePreferences } from "../../contract/preferences.ts";
import { isTyped, shownTerms, typedTerms } from "../../engine/contract/search-terms.ts";
import { call } from "../api/client.ts";
import { keys } from "../api/keys.ts";
import { startablesQuery } from "../api/start-queries.ts";
import { useCapabilities } from "../people/me.ts";
import { useForbidden } from "../api/use-forbidden.ts";
import { taskListTexts } from "../text/status-text.ts";
import type { TextKey } from "../text/en.ts";
import { type AdministrationPage, administrationPages, type ScreenLink, screensFor } from "./screens.ts";
import { useText } from "../text/text-context.tsx";
import { showVerification } from "../trust/verification.ts";
import { useUndo } from "../undo/use-undo.ts";

/** Something the palette offers. */
export interface PaletteEntry {
  readonly key: string;
  readonly group: TextKey;
  readonly title: string;
  readonly hint?: string;
  readonly run: () => void;
}

/** As many tasks and processes as fit beside the rest. */
const maxFound = 8;

/** Whether a title or a hint has every word of `text`; with `typos` also words that are one typo away. */
export function matches(
  text: string,
  { title, hint = "" }: Pick<PaletteEntry, "title" | "hint">,
  typos = false,
): boolean {
  const shown = shownTerms(`${title} ${hint}`);
  return typedTerms(text).every((typed) => shown.some((word) => isTyped(typed, word, typos)));
}

/** Those that match; where none does, those that are one typo away. */
function matching(text: string, entries: readonly PaletteEntry[]): readonly PaletteEntry[] {
  const exact = entries.filter((entry) => matches(text, entry));
  return exact.length > 0 ? exact : entries.filter((entry) => matches(text, entry, true));
}

interface PaletteEntries {
  readonly entries: readonly PaletteEntry[];
  /** What main finds by the words is not among them yet. */
  readonly pending: boolean;
}

/** What the palette offers for a text: what main finds by the words, screens, flows to start, and commands. */
export function usePaletteEntries(text: string, settled: string, onKeys: () => void): PaletteEntries {
  const { t } = useText();
  const navigate = useNavigate();
  const { undo } = useUndo();
  const { administers, manages } = useCapabilities();
  const printing = !useForbidden("print");
  const startables = useQuery(startablesQuery).data ?? [];
  const isSearched = text.length > 1;
  const { data: found, isPending } = useQuery({
    queryKey: keys.search(settled),
    queryFn: () => call("search.find", { text: settled }),
    // what was found for other words is not offered for these
    enabled: isSearched && settled === text,
    gcTime: 0,
  });
  const paint = (colorScheme: EffectivePreferences["colorScheme"]) => () =>
    void call("preferences.set", { colorScheme });
  const space = (density: EffectivePreferences["density"]) => () => void call("preferences.set", { density });
  const taskLists = (["inbox", "queue", "archive"] as const).map((listName): PaletteEntry => {
    const run = () => void navigate({ to: "/$listName", params: { listName } });
    return { key: listName, group: "palette.screens", title: t(taskListTexts[listName].title), run };
  });
  const told: PaletteEntry = {
    key: "notifications",
    group: "palette.screens",
    title: t("notices.title"),
    run: () => void navigate({ to: "/notifications" }),
  };
  const screens = screensFor({ administers, manages })
    .flatMap((screen): readonly Pick<ScreenLink | AdministrationPage, "to" | "title">[] =>
      screen.to === "/admin" ? administrationPages : [screen],
    )
    .map(({ to, title }): PaletteEntry => {
      return { key: to, group: "palette.screens", title: t(title), run: () => void navigate({ to }) };
    });
  const fixed: readonly PaletteEntry[] = [
    ...taskLists,
    told,
    ...screens,
    ...startables.map(({ flowId, node, flowTitle, title, description }) => ({
      key: `start ${flowId} ${node}`,
      group: "palette.start" as const,
      title: title === flowTitle ? flowTitle : `${flowTitle}: ${title}`,
      hint: description,
      run: () => void navigate({ to: "/start/$flowId/$node", params: { flowId, node } }),
    })),
    ...(
      [
        ["undo", "keys.undo", () => void undo()],
        ...(printing ? [["print", "keys.print", () => setTimeout(() => window.print())] as const] : []),
        ["keys", "keys.open", onKeys],
        ["light", "palette.theme-light", paint("light")],
        ["dark", "palette.theme-dark", paint("dark")],
        ["system", "palette.theme-system", paint("system")],
        ["comfortable", "palette.density-comfortable", space("comfortable")],
        ["compact", "palette.density-compact", space("compact")],
        ...(administers ? [["verify", "trust.verify", () => showVerification(true)] as const] : []),
        ["lock", "person.lock", () => void call("session.lock", undefined)],
        ["sign-out", "person.switch", () => void call("session.signOut", undefined)],
      ] as const
    ).map(([key, title, run]) => ({ key, group: "palette.commands" as const, title: t(title), run })),
  ];
  const rows = [
    ...(found?.tasks ?? []).slice(0, maxFound).map((row) => ({
      key: `task ${row.id}`,
      group: "palette.tasks" as const,
      title: row.title,
      hint: `${row.subject} · ${row.flowTitle}`,
      run: () => void navigate({ to: "/process/$processId", params: { processId: row.processId } }),
    })),
    ...(found?.processes ?? []).slice(0, maxFound).map((row) => ({
      key: `process ${row.id}`,
      group: "palette.processes" as const,
      title: row.subject === "" ? row.flowTitle : row.subject,
      hint: row.flowTitle,
      run: () => void navigate({ to: "/process/$processId", params: { processId: row.id } }),
    })),
    ...(found?.people ?? []).slice(0, maxFound).map(({ id, name, displayName }) => ({
      key: `person ${id}`,
      group: "palette.people" as const,
      title: displayName,
      hint: name,
      run: () =>
        void (administers
          ? navigate({ to: "/admin/people/$personId", params: { personId: id } })
          : navigate({ to: "/processes", search: { text: displayName } })),
    })),
    ...(found?.records ?? []).slice(0, maxFound).map(({ ref, title }) => ({
      key: `record ${ref.id}`,
      group: "palette.records" as const,
      title: ref.label,
      hint: title,
      run: () => void navigate({ to: "/records/$recordId", params: { recordId: ref.id }, search: { type: ref.type } }),
    })),
  ];
  return {
    entries: text === "" ? fixed : [...rows, ...matching(text, fixed)],
    pending: isSearched && (settled !== text || isPending),
  };
}
