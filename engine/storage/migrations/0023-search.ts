import type { Migration } from "./migration.ts";

/**
 * The search index anew: it holds all that rows show, folded, in terms of its own. It is filled in portions when the engine
 * runs, the newest processes first; search_progress tells how far.
 */
export const search: Migration = {
  version: 23,
  sql: /* sql */ `
DROP TABLE process_text;
CREATE VIRTUAL TABLE process_text USING fts5 (
  words, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii', prefix = '1 2 3 4'
);
CREATE TABLE search_word (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE search_progress (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  of TEXT NOT NULL,
  below INTEGER NOT NULL
) STRICT;
CREATE INDEX process_participants ON process_person (process, person);
CREATE INDEX task_of_person ON task (process, node) WHERE kind = 'HUMAN';
`,
};
