import type { FlowRights, PermissionGroup, PermissionPerson } from "../../../engine/contract/index.ts";
import type { Language } from "../../../engine/contract/index.ts";
import type { PermissionState } from "./permission-state.ts";

/** What is looked for, and how. */
export interface MatrixSearch {
  readonly text: string;
  readonly by: "group" | "person";
  /** Who was chosen of those whom the text fits. */
  readonly personId: number | null;
}

/** Which part of the matrix is shown. */
export interface MatrixView {
  readonly by: "group" | "person";
  readonly flows: readonly FlowRights[];
  readonly groups: readonly PermissionGroup[];
  /** Whom the text fits, to choose from. */
  readonly people: readonly PermissionPerson[];
  /** Whose permissions are shown. */
  readonly person: PermissionPerson | null;
}

/** The flows and groups that a text fits, all where it fits none; a name of a person alone turns to that person. */
export function matrixView(
  state: PermissionState,
  { text, by, personId }: MatrixSearch,
  { language, itself }: { readonly language: Language; readonly itself: string },
): MatrixView {
  const { flows, people } = state.matrix;
  const wanted = fold(text);
  const fits = (words: string) => fold(words).includes(wanted);
  const fittingFlows = flows.filter(({ title }) => fits(title?.[language] ?? itself));
  const fittingGroups = state.groups.filter(({ title }) => fits(title));
  const fittingPeople = people.filter(({ name, displayName }) => fits(displayName) || fits(name));
  const isFlowOrGroup = fittingFlows.length + fittingGroups.length > 0;
  const turns = wanted !== "" && !isFlowOrGroup && fittingPeople.length > 0;
  if (by === "person" || turns) {
    const choices = fittingPeople.length > 0 ? fittingPeople : people;
    const person = choices.find(({ id }) => id === personId) ?? choices[0] ?? null;
    const shown = fittingPeople.length === 0 && fittingFlows.length > 0 ? fittingFlows : flows;
    return { by: "person", flows: shown, groups: person ? state.groupsOf(person) : [], people: choices, person };
  }
  if (!isFlowOrGroup) return { by: "group", flows: [], groups: [], people: [], person: null };
  return {
    by: "group",
    flows: fittingFlows.length > 0 ? fittingFlows : flows,
    groups: fittingGroups.length > 0 ? fittingGroups : state.groups,
    people: [],
    person: null,
  };
}

/** Without case and accents. */
function fold(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();
}
