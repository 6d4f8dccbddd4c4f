/** Serialisable read models: everything the engine tells the outside. Types only. */
export type * from "./artifact-ref.ts";
export type * from "./draft.ts";
export type * from "./error.ts";
export type * from "./file.ts";
export type * from "./flow-map.ts";
export type * from "./form.ts";
export type * from "./json.ts";
export type * from "./moment.ts";
export type * from "./people.ts";
export type * from "./person.ts";
export type * from "./process.ts";
export type * from "./query.ts";
export type * from "./relation.ts";
export type * from "./status.ts";
export type * from "./task.ts";
export type * from "./text.ts";
