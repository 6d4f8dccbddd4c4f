const taskId = "task-detail";

export const taskDetailId = taskId;

/** Moves the keyboard to the first thing to fill or press in the opened task. */
export function focusTask(): void {
  const detail = document.getElementById(taskId);
  const first =
    detail?.querySelector<HTMLElement>("form :is(input, textarea, button)") ??
    detail?.querySelector<HTMLElement>("button:not([aria-disabled='true'])") ??
    detail;
  first?.focus();
}
