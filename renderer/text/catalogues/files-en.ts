/** What is said about files in forms, in English. */
export const filesEn = {
  "file.choose": "Choose a file …",
  "file.choose-several": "Choose files …",
  "file.replace": "Choose another …",
  "file.choose-for": "{title}: {action}",
  "file.hint": "or drop or paste it here. {kinds, select, any {} other {Only {kinds}. }}Up to {largest}.",
  "file.remove": "Remove {name}",
  "file.coming": "Uploading {name}",
  "file.cancel": "Cancel the upload of {name}",
  "file.dismiss": "Dismiss the message about {name}",
  "file.still-coming": "A file is still uploading. Please wait.",
  "file.too-large": "Too large: {largest} at most",
  "file.too-many": "{count, plural, one {Only one file} other {# files at most}}",
  "file.wrong-kind": "Only {kinds}",
  "file.save": "Save …",
  "file.save-of": "Save … {name}",
  "file.saved": "{name} was saved",
} as const;
