/** What the administration says of backups, in English. */
export const backupsEn = {
  "backups.list": "Backups",
  "backups.make": "Back up now",
  "backups.made": "Backed up and checked",
  "backups.show-folder": "Show the folder",
  "backups.empty": "There are no backups yet",
  "backups.empty-hint": "Intray makes one an hour after something changed.",
  "backups.failed": "The last backup failed, {when}. Is there enough space? The log says more.",
  "backups.choose": "Choose a backup on the left",
  "backups.choose-hint":
    "Intray backs up every hour in which something changed, and before an update. It keeps three of today, one of each of seven days, and one of each of four weeks. Copy them to another disk now and then.",
  "backups.reason-hourly": "By the clock",
  "backups.reason-asked": "On demand",
  "backups.reason-update": "Before an update",
  "backups.reason-restore": "Before a restore",
  "backups.title": "Backup of {when}",
  "backups.looking": "Reading the whole backup",
  "backups.sound": "Sound: it was read from beginning to end.",
  "backups.holds": "What is in it",
  "backups.people": "{count, plural, one {# person} other {# people}}",
  "backups.processes":
    "{count, plural, =0 {no processes} one {# process} other {# processes}}, {running} of them running",
  "backups.last-change": "Last change: {when}",
  "backups.restore": "Going back to it",
  "backups.restore-hint": "Everything that was done since then is gone from Intray; the present is backed up first.",
  "backups.restore-superuser": "Only superusers may go back to a backup.",
  "backups.restore-go": "Restore …",
  "backups.restore-title": "Go back to {when}?",
  "backups.restore-text":
    "Intray backs up the present, puts this backup in its place, and starts anew. What everybody did since then is no longer in Intray, and passwords are those of then.",
  "backups.restore-yes": "Restore and start anew",
  "backups.restoring": "Intray is starting anew …",
} as const;
