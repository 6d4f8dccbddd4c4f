import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { EffectivePreferences } from "../../contract/preferences.ts";
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

/** Whether every word of `text` is in one of the entry's words. */
export function matches(text: string, { title, hint = "" }: Pick<PaletteEntry, "title" | "hint">): boolean {
  const words = `${title} ${hint}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => words.includes(word));
}

/** What the palette offers for a text: screens, flows to start, commands, and what main finds by the words. */
export function usePaletteEntries(text: string, settled: string, onKeys: () => void): readonly PaletteEntry[] {
  const { t } = useText();
  const navigate = useNavigate();
  const { undo } = useUndo();
  const { administers, manages } = useCapabilities();
  const printing = !useForbidden("print");
  const startables = useQuery(startablesQuery).data ?? [];
  const found = useQuery({
    queryKey: keys.search(settled),
    queryFn: () => call("search.find", { text: settled }),
    // what was found for other words is not offered for these
    enabled: settled.length > 1 && settled === text,
    gcTime: 0,
  }).data;
  const paint = (colorScheme: EffectivePreferences["colorScheme"]) => () =>
    void call("preferences.set", { colorScheme });
  const space = (density: EffectivePreferences["density"]) => () => void call("preferences.set", { density });
  const taskLists = (["inbox", "queue", "archive"] as const).map((listName): PaletteEntry => {
    const run = () => void navigate({ to: "/$listName", params: { listName } });
    return { key: listName, group: "palette.screens", title: t(taskListTexts[listName].title), run };
  });
  const screens = screensFor({ administers, manages })
    .flatMap((screen): readonly Pick<ScreenLink | AdministrationPage, "to" | "title">[] =>
      screen.to === "/admin" ? administrationPages : [screen],
    )
    .map(({ to, title }): PaletteEntry => {
      return { key: to, group: "palette.screens", title: t(title), run: () => void navigate({ to }) };
    });
  const fixed: readonly PaletteEntry[] = [
    ...taskLists,
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
  ];
  // main is asked once typing pauses: its rows come last, so that nothing moves under the cursor
  return text === "" ? fixed : [...fixed.filter((entry) => matches(text, entry)), ...rows];
}
