import { FlowError } from "../base/flow-error.ts";
import { getOrThrow } from "../base/get-or-throw.ts";
import { plainText } from "../base/plain-text.ts";
import type { CommentRecord, ProcessRecord, StoredMention } from "../base/records.ts";
import { isBlank } from "../contract/blank-text.ts";
import type { Comment, CommentAction, NewComment, Page, PageQuery, Person, Receipt } from "../contract/index.ts";
import { maxCommentLength, maxCommentsOfProcess } from "../contract/limits.ts";
import type { Actor } from "../reading/actor.ts";
import { commentActions, commentsPage } from "../reading/comments.ts";
import { mentionsIn, peopleToName } from "../reading/mentions.ts";
import { requireAskable, visibleComment, visibleProcess } from "../reading/permit.ts";
import type { Command } from "../run/command.ts";
import type { DeskServices } from "./desk-services.ts";

/** What people say about a process: whoever sees it reads and writes, also once it has ended. */
export class CommentsDesk {
  readonly #services: DeskServices;

  constructor(services: DeskServices) {
    this.#services = services;
  }

  /** Throws `process.unknown`. */
  list(process: number, query: PageQuery & { readonly newestFirst?: boolean } = {}): Page<Comment> {
    const actor = this.#services.actor();
    return commentsPage(actor, visibleProcess(actor, process), query);
  }

  /** Whom the person may name or ask, by words of what they are called. Throws `process.unknown`. */
  people(process: number, text: string): readonly Person[] {
    const actor = this.#services.actor();
    return peopleToName(actor, visibleProcess(actor, process), text);
  }

  /**
   * Throws `process.unknown`, `values.invalid` for no text or too much, `person.unknown` and `permission.denied` for
   * somebody who can't be asked, `comment.unknown` and `comment.refused` for what is no open question, `quota.exceeded`.
   */
  add(processId: number, comment: NewComment): { readonly commentId: number } & Receipt {
    const { value, receipt } = this.#services.execute("comment.add", (command, actor) =>
      addComment(command, actor, visibleProcess(actor, processId), comment),
    );
    return { commentId: value, ...receipt };
  }

  /** Throws `comment.unknown`, `comment.refused` to others than its author, `values.invalid`. */
  edit(id: number, text: string): Receipt {
    return this.#services.execute("comment.edit", (command, actor) => {
      const { comment, process } = allowed(actor, id, "edit");
      const kept = fitComment(text);
      if (kept === comment.text) return;
      const mentions = mentionsIn(actor, process, kept);
      command.process(process.id);
      command.stores.comments.edit(id, { text: kept, mentions, edited: command.now });
      command.pending.searchTextChanged.add(process.id);
      const known = new Set(comment.mentions.map(({ person }) => person));
      name(
        command,
        process,
        id,
        mentions.filter(({ person }) => !known.has(person)),
      );
      command.record({ event: "comment.edited", process: process.id, comment: id, note: kept, ...named(mentions) });
    }).receipt;
  }

  /** Nobody reads it any more; that there was one stays. Throws `comment.unknown`, `comment.refused`. */
  withdraw(id: number): Receipt {
    return this.#services.execute("comment.withdraw", (command, actor) => {
      const { comment, process } = allowed(actor, id, "withdraw");
      command.process(process.id);
      setWithdrawn(command, comment, true);
    }).receipt;
  }
}

/** Says something about a process, and tells those whom it names or asks; returns the comment. */
export function addComment(command: Command, actor: Actor, process: ProcessRecord, comment: NewComment): number {
  const { comments } = command.stores;
  const text = fitComment(comment.text);
  if (comments.countAll(process.id, maxCommentsOfProcess) >= maxCommentsOfProcess) {
    const details = { kind: "comments", max: maxCommentsOfProcess };
    throw new FlowError("quota.exceeded", `A process has ${maxCommentsOfProcess} comments at most.`, details);
  }
  const asked = comment.ask ?? null;
  if (asked !== null) requireAskable(actor, process, asked);
  const question = comment.answers === undefined ? null : questionOf(actor, process, comment.answers);
  const mentions = mentionsIn(actor, process, text);
  command.process(process.id);
  const author = actor.person.id;
  const answers = question?.id ?? null;
  const id = comments.insert({ process: process.id, author, at: command.now, text, mentions, asked, answers });
  command.pending.searchTextChanged.add(process.id);
  if (question) {
    comments.setAnswer(question.id, id);
    command.stores.notifications.readQuestion(process.id, question.id, command.now);
    command.notices.push({ person: question.author, kind: "answered", process: process.id, comment: id });
  }
  if (asked !== null) {
    command.addParticipant(asked, process.id);
    command.notices.push({ person: asked, kind: "asked", process: process.id, comment: id });
  }
  name(command, process, id, mentions);
  tellStarter(command, process, id);
  const person = asked === null ? {} : { person: asked };
  command.record({
    event: "comment.added",
    process: process.id,
    comment: id,
    note: text,
    ...person,
    ...named(mentions),
  });
  return id;
}

/** Withdraws a comment, or lets it stand again. */
export function setWithdrawn(command: Command, { id, process, answers }: CommentRecord, withdrawn: boolean): void {
  const { comments } = command.stores;
  comments.withdraw(id, withdrawn && command.actor !== null ? { at: command.now, person: command.actor } : null);
  // what it answered is open again, unless somebody else has answered meanwhile
  const question = answers === null ? undefined : comments.find(answers);
  if (question && withdrawn && question.answer === id) comments.setAnswer(question.id, null);
  if (question && !withdrawn && question.answer === null) comments.setAnswer(question.id, id);
  command.pending.searchTextChanged.add(process);
  command.record({ event: withdrawn ? "comment.withdrawn" : "comment.restored", process, comment: id });
}

/** Throws `values.invalid`. */
function fitComment(text: string): string {
  const kept = plainText(text);
  if (!isBlank(kept) && kept.length <= maxCommentLength) return kept;
  throw new FlowError("values.invalid", `A comment has 1 to ${maxCommentLength} characters.`, {
    issues: [{ path: ["text"], message: `1 to ${maxCommentLength}` }],
  });
}

/** Throws `comment.unknown` and `comment.refused`. */
function allowed(
  actor: Actor,
  id: number,
  action: CommentAction,
): { readonly comment: CommentRecord; readonly process: ProcessRecord } {
  const found = visibleComment(actor, id);
  if (commentActions(actor, found.process, found.comment).includes(action)) return found;
  throw new FlowError("comment.refused", `You can't ${action} comment ${id}.`, { comment: id, action });
}

/** Throws `comment.unknown`, `comment.refused`. */
function questionOf(actor: Actor, process: ProcessRecord, id: number): CommentRecord {
  const { comment } = allowed(actor, id, "answer");
  return getOrThrow("comment", id, () => (comment.process === process.id ? comment : undefined));
}

function named(mentions: readonly StoredMention[]): { readonly people?: readonly number[] } {
  const people = [...new Set(mentions.map(({ person }) => person))];
  return people.length === 0 ? {} : { people };
}

function name(
  command: Command,
  { id: process }: ProcessRecord,
  comment: number,
  mentions: readonly StoredMention[],
): void {
  for (const { person } of mentions) {
    command.addParticipant(person, process);
    // whoever is asked, or answered, hears of it by that
    const isTold = command.notices.some((notice) => notice.person === person);
    if (!isTold) command.notices.push({ person, kind: "mentioned", process, comment });
  }
}

/** Who asked for what a process is about hears what others say about it, if not told already. */
function tellStarter(command: Command, { id: process, startedBy, parentTask }: ProcessRecord, comment: number): void {
  const isTold = command.notices.some(({ person }) => person === startedBy);
  if (startedBy === null || parentTask !== null || isTold) return;
  command.notices.push({ person: startedBy, kind: "commented", process, comment });
}
