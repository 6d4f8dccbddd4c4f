const listId = "task-list";

/** Ids of the list and its rows, as `aria-activedescendant` needs them. */
export const listIds = { list: listId, row: (taskId: number) => `${listId}-${taskId}` };

/** Gives the keyboard back to the list, e.g. after a task is done. */
export function focusList(): void {
  // it is taller than what is seen of it
  document.getElementById(listId)?.focus({ preventScroll: true });
}

/** The search field above the list. */
export const listSearchId = "list-search";
