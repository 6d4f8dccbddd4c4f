import type { Person, RequestRow, WaitingTask } from "../../engine/contract/index.ts";
import type { Translate } from "../text/translate.ts";

/** Where a request stands, in the sentence that its row says. */
export function requestSentence(row: RequestRow, me: Person, t: Translate): string {
  if (row.status !== "NEW") return endSentence(row, me, t);
  const { question, decision, waitsFor } = row;
  if (question !== null && question.asked.id === me.id) {
    return t("requests.asks", { name: question.by.displayName, text: question.text });
  }
  const mine = waitsFor.find(({ owner }) => owner?.id === me.id);
  if (mine !== undefined) {
    const wasSentBack = decision !== null && decision.tone !== "good" && decision.by?.id !== me.id;
    return wasSentBack ? decided(decision, me, t) : t("requests.waiting-you", { task: mine.title });
  }
  return waitingSentence(row, t);
}

/** For whom a running request waits: people and groups by name, else what goes on. */
export function waitingSentence({ waitsFor }: Pick<RequestRow, "waitsFor">, t: Translate): string {
  const [first] = waitsFor;
  if (first === undefined) return t("requests.stuck");
  const names = [...new Set(waitsFor.flatMap(namesOf))];
  const [name, ...others] = names;
  if (name === undefined)
    return t(first.isForPeople ? "requests.waiting-task" : "requests.automatic", { task: first.title });
  if (others.length === 0) return t("requests.waiting", { name });
  return t("requests.waiting-more", { count: names.length, names: names.join(", ") });
}

function namesOf({ owner, groups }: WaitingTask): readonly string[] {
  return owner === null ? groups : [owner.displayName];
}

/** How a request ended: what became of it, by whom, and why. */
export function endSentence(row: RequestRow, me: Person, t: Translate): string {
  const { status, outcome, withdrawn, startedBy } = row;
  if (status === "CANCELED") {
    if (withdrawn === null) return t("status.process.CANCELED");
    if (startedBy === null || startedBy.id === me.id) return t("requests.withdrawn");
    return t("requests.withdrawn-by", { name: startedBy.displayName });
  }
  if (outcome === null) return t("status.process.DONE");
  const { title, decision } = outcome;
  return decision === null ? title : decided({ ...decision, outcome: title }, me, t);
}

interface Decided {
  readonly outcome: string;
  readonly by: Person | null;
  readonly reason: string | null;
}

function decided({ outcome, by, reason }: Decided, me: Person, t: Translate): string {
  if (by === null) return outcome;
  if (by.id === me.id) return t("requests.by-you", { outcome });
  const { displayName: name } = by;
  return reason === null
    ? t("process.outcome-by", { outcome, name })
    : t("requests.by-because", { outcome, name, reason });
}
