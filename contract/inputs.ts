import { z } from "zod";
import { jsonValue } from "./json-value.ts";
import type { Json, ProcessFilter, ProcessQuery, TaskFilter, TaskSort } from "../engine/contract/index.ts";

/** Of a channel that needs no question. */
export const nothing = z.undefined();

/** Ids of rows in the file: positive and safe to count with. */
export const id = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
export const ids = z.array(id).max(10_000);
/** Counts from 0. */
export const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
export const name = z.string().min(1).max(200);

/** As somebody types it; the engine has the last word. */
export const typedName = z.string().max(200);
export const password = z.string().max(1_000);
export const newPerson = { name: typedName, displayName: typedName, password };

/** As a system calls a file; the engine has the last word. */
export const fileName = z.string().max(1_000);
/** Of a file's content. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

/** UTC milliseconds, up to the end of the year 9999. */
export const timestamp = z
  .number()
  .int()
  .min(0)
  .max(Date.UTC(9999, 11, 31));

/** After how many minutes a window can lock by itself. */
export const lockChoices = [1, 5, 10, 15, 30, 60] as const;

export const taskListName = z.enum(["inbox", "queue", "archive"]);
export const page = { after: id.exactOptional(), limit: z.number().int().min(1).max(200).exactOptional() };

/** Counted first: a schema takes a long look at each field. */
const part = z
  .custom<Readonly<Record<string, Json>>>(
    (fields) => typeof fields !== "object" || fields === null || Object.keys(fields).length <= 1_000,
    {
      error: "too many fields",
    },
  )
  .pipe(z.record(z.string().max(200), jsonValue));

/** What a person typed, or what a form said: by part, then by field. */
export const values = z.strictObject({
  data: part.exactOptional(),
  task: part.exactOptional(),
  artifact: part.exactOptional(),
});

/** Which form: a task's, or that of a node with which a process starts. */
export const formTarget = z.union([z.strictObject({ taskId: id }), z.strictObject({ flowId: name, node: name })]);

const range = z.strictObject({ from: timestamp.exactOptional(), until: timestamp.exactOptional() });
const searchText = z.string().max(200);
const bound = z.union([z.number(), searchText]);
const field = { part: z.enum(["data", "artifact"]), name };
const fields = z
  .array(
    z.union([
      z.strictObject({ ...field, equals: z.union([searchText, z.number(), z.boolean()]) }),
      z.strictObject({ ...field, contains: searchText }),
      z.strictObject({ ...field, from: bound.exactOptional(), to: bound.exactOptional() }),
    ]),
  )
  .max(10)
  .readonly();

const taskStatus = z.enum(["NEW", "ASSIGNED", "SCHEDULED", "STARTED", "DONE", "CANCELED", "ERROR", "REVIVED"]);

export const taskFilter = z.strictObject({
  flow: name.exactOptional(),
  node: name.exactOptional(),
  statuses: z.array(taskStatus).max(8).readonly().exactOptional(),
  owner: id.exactOptional(),
  startedBy: id.exactOptional(),
  created: range.exactOptional(),
  due: range.nullable().exactOptional(),
  text: searchText.exactOptional(),
  fields: fields.exactOptional(),
}) satisfies z.ZodType<TaskFilter>;

export const taskSort = z.enum([
  "newest",
  "oldest",
  "due",
  "priority",
  "flow",
  "starter",
]) satisfies z.ZodType<TaskSort>;

export const processFilter = z.strictObject({
  flow: name.exactOptional(),
  status: z.enum(["NEW", "DONE", "CANCELED"]).exactOptional(),
  startedBy: id.exactOptional(),
  created: range.exactOptional(),
  text: searchText.exactOptional(),
  fields: fields.exactOptional(),
}) satisfies z.ZodType<ProcessFilter>;

export const processSort = z.enum(["newest", "oldest"]) satisfies z.ZodType<ProcessQuery["sort"]>;
