/** The frame around every screen, in English. */
export const shellEn = {
  "app.name": "Intray",
  "app.title": "{screen} – Intray",
  "app.loading": "One moment …",
  "app.skip": "Skip to content",

  "nav.label": "Places",
  "nav.inbox": "Inbox",
  "nav.queue": "Queue",
  "nav.archive": "Archive",
  "nav.start": "Start",
  "nav.settings": "Settings",
  "nav.count": "{count, plural, =0 {nothing waiting} one {# task waiting} other {# tasks waiting}}",
  "nav.many": "more than {count} tasks waiting",

  "keys.title": "Keyboard shortcuts",
  "keys.open": "Keyboard shortcuts",
  "keys.close": "Close",
  "keys.move": "Next and previous task",
  "keys.enter": "Open the form",
  "keys.assign": "Assign the task to me",
  "keys.complete": "Complete the task",
  "keys.inbox": "Inbox",
  "keys.queue": "Queue",
  "keys.archive": "Archive",
  "keys.start": "Start something",
  "keys.sheet": "Show this sheet",
  "keys.ctrl": "Ctrl",
  "keys.enter-key": "Enter",
  "keys.or": "or",

  "toast.close": "Close message",
} as const;
