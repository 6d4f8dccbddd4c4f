/** An opened task, in English. */
export const taskEn = {
  "task.process": "Open process",
  "task.assign": "Assign to me",
  "task.unassign": "Return to queue",
  "task.complete": "Complete",
  "task.assigned": "“{title}” assigned to you",
  "task.unassigned": "“{title}” is back in the queue",
  "task.completed": "“{title}” completed",
  "task.take-first": "Assign the task to yourself to fill in the form.",
  "task.owner": "Owner",
  "task.owner-you": "You",
  "task.created": "Created",
  "task.finished": "Finished",
  "task.form": "Form",
  "task.error": "This task has failed: {reason}",
  "task.loading": "Loading the task",

  "refusal.not-permitted": "You don’t have permission for this.",
  "refusal.not-the-owner": "Only the owner of the task can do this.",
  "refusal.not-a-manager": "Only managers of this flow can do this.",
  "refusal.has-successors": "Later steps depend on this task. Undo those first.",
  "refusal.owned-by-someone-else": "The task is assigned to someone else.",
  "refusal.restricted":
    "A rule of this flow keeps you from this task, for example because you took part in an earlier step.",
  "refusal.wrong-status": "The task’s status has changed.",
  "refusal.process-not-running": "The process is no longer running.",
} as const;
