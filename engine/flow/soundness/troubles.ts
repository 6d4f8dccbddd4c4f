import type { SoundnessProblem, Trouble } from "./problem.ts";
import type { SituationGraph } from "./situation-graph.ts";
import { stuckAt } from "./stuck.ts";

interface Visit {
  readonly key: string;
  readonly label: string | null;
  readonly before: Visit | null;
}

/** Each kind of trouble that a graph shows, once, with a shortest way to it among those that it has. */
export function troublesIn({ starts, situations }: SituationGraph): readonly SoundnessProblem[] {
  const found = new Map<string, SoundnessProblem>();
  const note = (trouble: Trouble | null, at: Visit) => {
    if (trouble === null) return;
    const key = `${trouble.node} ${trouble.problem}`;
    if (!found.has(key)) found.set(key, { ...trouble, severity: "error", trace: traceOf(at) });
  };
  const seen = new Set(starts);
  const visits: Visit[] = starts.map((key) => ({ key, label: null, before: null }));
  for (const at of visits) {
    const { situation, moves } = situations.get(at.key) ?? {};
    if (!situation || !moves) continue;
    if (moves.length === 0) note(stuckAt(situation), at);
    for (const { move, to } of moves) {
      const visit: Visit = { key: to ?? "", label: move.label, before: at };
      note(move.trouble, visit);
      if (to === null || seen.has(to)) continue;
      seen.add(to);
      visits.push(visit);
    }
  }
  return [...found.values()];
}

function traceOf(at: Visit): readonly string[] {
  const trace: string[] = [];
  for (let visit: Visit | null = at; visit; visit = visit.before) if (visit.label !== null) trace.unshift(visit.label);
  return trace;
}
