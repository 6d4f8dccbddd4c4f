import type { CommentRecord, ProcessRecord } from "../base/records.ts";
import { invariant } from "../base/invariant.ts";
import type { Comment, CommentAction, OpenQuestion, Page, PageQuery, Person, TaskRow } from "../contract/index.ts";
import { asPerson } from "../people/as-person.ts";
import type { Actor } from "./actor.ts";
import type { ReadServices } from "./read-services.ts";

/** Further ones are said as "99+". */
const countedUpTo = 100;

/** What people said about a process, oldest first; newest first with `newestFirst`. */
export function commentsPage(
  actor: Actor,
  process: ProcessRecord,
  { after, limit = 50, newestFirst = false }: PageQuery & { readonly newestFirst?: boolean },
): Page<Comment> {
  const wanted = Math.max(1, Math.min(limit, 200));
  const { comments } = actor.stores;
  const found = newestFirst
    ? comments.before(process.id, after ?? Number.MAX_SAFE_INTEGER, wanted + 1)
    : comments.after(process.id, after ?? 0, wanted + 1);
  const rows = found.slice(0, wanted).map((comment) => commentRow(actor, process, comment));
  const last = rows.at(-1);
  return found.length > wanted && last ? { rows, next: last.id } : { rows };
}

/** All of them, oldest first. */
export function allComments(actor: Actor, process: ProcessRecord): readonly Comment[] {
  const found = actor.stores.comments.after(process.id, 0, Number.MAX_SAFE_INTEGER);
  return found.map((comment) => commentRow(actor, process, comment));
}

function commentRow(actor: Actor, process: ProcessRecord, comment: CommentRecord): Comment {
  const { id, at, edited, withdrawn, withdrawnBy, asked, answer, answers } = comment;
  const isThere = withdrawn === null;
  return {
    id,
    processId: process.id,
    by: knownPerson(actor, comment.author),
    at,
    text: isThere ? comment.text : null,
    mentions: isThere
      ? comment.mentions.map(({ person, from, to }) => ({ person: knownPerson(actor, person), from, to }))
      : [],
    edited,
    withdrawn:
      withdrawn === null || withdrawnBy === null ? null : { at: withdrawn, by: knownPerson(actor, withdrawnBy) },
    asks: asked === null ? null : knownPerson(actor, asked),
    answer,
    answers,
    actions: commentActions(actor, process, comment),
  };
}

/** Its author edits a comment; they, or who manages the flow, withdraw it. Everybody answers who reads it. */
export function commentActions(
  { person, rights }: Actor,
  { flow }: ProcessRecord,
  { author, withdrawn, asked, answer }: CommentRecord,
): readonly CommentAction[] {
  if (withdrawn !== null) return [];
  const isOwn = author === person.id;
  return [
    ...(isOwn ? (["edit"] as const) : []),
    ...(isOwn || rights.mayManage(flow) ? (["withdraw"] as const) : []),
    ...(asked !== null && answer === null && !isOwn ? (["answer"] as const) : []),
  ];
}

/** The oldest question in a process that waits for its answer. */
export function openQuestion(reader: ReadServices, process: number): OpenQuestion | null {
  return asOpenQuestion(reader, reader.stores.comments.openQuestion(process));
}

function asOpenQuestion(reader: ReadServices, question: CommentRecord | undefined): OpenQuestion | null {
  if (!question || question.asked === null) return null;
  const { id, author, asked, at, text } = question;
  return { commentId: id, by: knownPerson(reader, author), asked: knownPerson(reader, asked), at, text };
}

/** How many comments stand; 100 for more than 99. */
function commentCount({ stores }: ReadServices, process: number): number {
  return stores.comments.count(process, countedUpTo);
}

/** What rows say of the comments about their process. */
export type CommentMarks = Pick<TaskRow, "comments" | "question">;

export function commentMarks(reader: ReadServices, process: number): CommentMarks {
  return { comments: commentCount(reader, process), question: openQuestion(reader, process) };
}

/** The same for many processes, asked at once. */
export function commentMarksOf(reader: ReadServices, processes: Iterable<number>): ReadonlyMap<number, CommentMarks> {
  const summaries = reader.stores.comments.summaries([...new Set(processes)], countedUpTo);
  return new Map(
    summaries.map(({ process, count, open }) => [process, { comments: count, question: asOpenQuestion(reader, open) }]),
  );
}

/** Nobody is ever deleted. */
export function knownPerson(reader: ReadServices, id: number): Person {
  const person = reader.stores.people.find(id);
  invariant(person !== undefined, `person ${id} is kept`);
  return asPerson(person);
}
