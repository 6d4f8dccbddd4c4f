import { deskOf } from "./caller.ts";
import type { HostAnswersOf } from "./handlers.ts";

/** As many as one looks at while typing. */
const mostFound = 20;

/** Looking for tasks and processes across the office. */
export const searchHandlers: HostAnswersOf<"search"> = {
  "search.find": ({ text }, caller) => {
    const desk = deskOf(caller);
    const query = { text, limit: mostFound };
    return { tasks: desk.tasks.listAll(query).rows, processes: desk.processes.list(query).rows };
  },
};
