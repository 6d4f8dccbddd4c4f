export const commentBoxId = "comment-box";

/** Puts the keyboard where one comments, once it is there. */
export function focusCommentBox(): void {
  requestAnimationFrame(() => document.getElementById(commentBoxId)?.focus());
}
